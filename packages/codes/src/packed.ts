import type { AssociatedBasicCodes, BasicCode, BasicCodeClass } from './basic-codes.js'
import type { ClassDigit, RegistryCodeText } from './status-code.js'
import type { ClassEntry, EntryFacts, EnumeratedEntry, Reference, SubjectEntry } from './entry.js'
import type { DocumentId, EnumeratedCodeText, SampleTexts, SubjectNumber } from './generated/names.js'

/** Fields that few entries have, behind the fields that all have. */
interface PackedRest {
  readonly others?: readonly BasicCodeClass[]
  readonly replacedBy?: RegistryCodeText
}

type PackedReference = DocumentId | readonly [document: DocumentId, section: string]

type PackedCommon = readonly [
  references: readonly PackedReference[],
  submitters: readonly string[],
  changeController: string | null,
  rest?: PackedRest,
]

/** A class or subject sub-code as the generated tables hold it: lists without names, to keep bundles small. */
export type PackedSubCode<Sub extends ClassDigit | SubjectNumber> = readonly [
  sub: Sub,
  summary: string,
  ...common: PackedCommon,
]

/** An enumerated status code as the generated tables hold it. */
export type PackedEnumerated = readonly [
  code: EnumeratedCodeText,
  sampleText: SampleTexts[EnumeratedCodeText],
  basicCodes: 'any' | 'not given' | readonly BasicCode[] | null,
  classes: readonly ClassDigit[] | null,
  ...common: PackedCommon,
]

const unpackReference = (packed: PackedReference): Reference =>
  typeof packed === 'string'
    ? { document: packed, section: null }
    : { document: packed[0], section: packed[1] }

const unpackCommon = ([references, submitters, changeController, rest]: PackedCommon): EntryFacts => ({
  references: references.map(unpackReference),
  submitters,
  changeController,
  deprecated: rest?.replacedBy === undefined ? null : { replacedBy: rest.replacedBy },
})

function unpackBasicCodes(
  packed: PackedEnumerated[2],
  others: readonly BasicCodeClass[] = [],
): AssociatedBasicCodes | null {
  if (packed === null) return null
  if (packed === 'any' || packed === 'not given') return { kind: packed }
  return { kind: 'listed', codes: packed, others }
}

/** Unpacks an entry of the table of class sub-codes. */
export function unpackClass([digit, summary, ...common]: PackedSubCode<ClassDigit>): ClassEntry {
  return { code: `${digit}.XXX.YYY`, class: digit, summary, ...unpackCommon(common) }
}

/** Unpacks an entry of the table of subject sub-codes. */
export function unpackSubject([subject, summary, ...common]: PackedSubCode<SubjectNumber>): SubjectEntry {
  return { code: `X.${subject}.YYY`, subject, summary, ...unpackCommon(common) }
}

/** Unpacks an entry of the table of enumerated status codes. */
export function unpackEnumerated(packed: PackedEnumerated): EnumeratedEntry {
  const [code, sampleText, basicCodes, classes, ...common] = packed
  const [, subject, detail] = code.split('.')
  return {
    code,
    subject: Number(subject),
    detail: Number(detail),
    sampleText,
    basicCodes: unpackBasicCodes(basicCodes, common[3]?.others),
    classes,
    ...unpackCommon(common),
  }
}
