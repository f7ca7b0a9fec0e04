import type { EnumeratedCodeText, SubjectNumber } from './generated/names.js'
import type { ClassDigit } from './status-code.js'

/** The code of an entry in the table of class sub-codes: `5.XXX.YYY`. */
export type ClassCodeText = `${ClassDigit}.XXX.YYY`

/** The code of a registered entry in the table of subject sub-codes: `X.7.YYY`. */
export type SubjectCodeText = `X.${SubjectNumber}.YYY`

/** The code of any entry of the registry (RFC 5248 section 2.1). */
export type RegistryCodeText = ClassCodeText | SubjectCodeText | EnumeratedCodeText

type InEveryClass<Code extends EnumeratedCodeText> = Code extends `X.${infer Tail}`
  ? `${ClassDigit}.${Tail}`
  : never

/** A registered enumerated status code in one of the three classes, as it goes over the wire: `5.7.26`. */
export type RegisteredStatusCode = InEveryClass<EnumeratedCodeText>

type WithoutClass<Text extends string> = Text extends `${string}.${infer Tail}` ? `X.${Tail}` : never

/** The form that a registered code is registered under: `X.7.26` for `5.7.26` and for `X.7.26` itself. */
export type RegisteredUnder<Text extends RegisteredStatusCode | EnumeratedCodeText> = Extract<
  EnumeratedCodeText,
  WithoutClass<Text>
>
