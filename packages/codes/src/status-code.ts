import type { EnumeratedCodeText, SubjectNumber } from './generated/names.js'

/** The class of an enhanced status code: 2 success, 4 persistent transient failure, 5 permanent failure (RFC 3463 section 2). */
export type ClassDigit = 2 | 4 | 5

/** An enhanced status code as it goes over the wire: `5.7.26`. The type knows the class; the other parts are any number. */
export type StatusCodeText = `${ClassDigit}.${number}.${number}`

/** The parts of an enhanced status code such as 5.7.26. */
export interface StatusCode {
  readonly class: ClassDigit
  /** 0 to 999. */
  readonly subject: number
  /** 0 to 999. */
  readonly detail: number
}

/** A code that may leave its class open, as the registry's enumerated codes do: X.7.26. */
export interface OpenCode {
  /** `null` stands for X. */
  readonly class: ClassDigit | null
  readonly subject: number
  readonly detail: number
}

const form = /^([245X])\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/

function readClass(digit: string | undefined): ClassDigit | null {
  if (digit === '2') return 2
  if (digit === '4') return 4
  return digit === '5' ? 5 : null
}

/** Reads 5.7.26 and X.7.26. What a program in plain JavaScript hands over instead of a text is no code either. */
export function readOpenCode(text: string): OpenCode | undefined {
  const match = typeof text === 'string' ? form.exec(text) : null
  return match
    ? { class: readClass(match[1]), subject: Number(match[2]), detail: Number(match[3]) }
    : undefined
}

/**
 * Reads an enhanced status code in the form that goes over the wire, `5.7.26`.
 * Gives `undefined` for anything else: another class, leading zeros, more than three digits, space around it
 * (RFC 2034 section 4, RFC 3463 section 2).
 */
export function parseStatusCode(text: string): StatusCode | undefined {
  const open = readOpenCode(text)
  if (open === undefined || open.class === null) return undefined
  return { class: open.class, subject: open.subject, detail: open.detail }
}

/** Writes an enhanced status code as it goes over the wire: `5.7.26`. The inverse of {@link parseStatusCode}. */
export function formatStatusCode(code: StatusCode): StatusCodeText {
  return `${code.class}.${code.subject}.${code.detail}`
}

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
