import type { Asking, Field, FormerField, ProposedField, ProposedKey } from './fields.js'
import { fields, otherBasicCodes } from './fields.js'
import type { TableName } from './registry-code.js'

/** Narrows a text to the name of a field. */
export function isField(text: string): text is Field {
  return Object.hasOwn(fields, text)
}

/** The fields of an entry, in the order in which its file has them. */
export const fieldNames: readonly Field[] = Object.keys(fields).filter(isField)

/** The fields that entries of a table have, in the order of their files. */
export function fieldsOfTable(table: TableName): readonly Field[] {
  return fieldNames.filter((field) => fields[field].tables.includes(table))
}

/** Narrows a field to those whose former value an item of the history can hold. */
export function isFormerField(field: string): field is FormerField {
  return isField(field) && fields[field].claim === 'was'
}

/** Tells whether a field can change at all: its former value is kept, or the reason of another wording. */
export function isChangeable(field: Field): boolean {
  return fields[field].claim !== 'none'
}

/** Tells whether a field holds a note of ours, which changes without an authority. */
export function isAnnotation(field: Field): boolean {
  return fields[field].isAnnotation === true
}

/** A field as people call it: `basic status codes`. */
export function fieldLabel(field: Field): string {
  return fields[field].label
}

const isProposedField = (field: Field): field is ProposedField => fields[field].asking !== undefined

// The classes of other basic status codes follow the codes that they stand beside.
const withOthers = <Name extends Field>(field: Name): readonly (Name | 'otherBasicCodes')[] =>
  field === 'basicCodes' ? [field, 'otherBasicCodes'] : [field]

/** The keys of an entry's file, in their order. */
export const entryKeys: readonly (Field | ProposedKey)[] = fieldNames.flatMap(withOthers)

/** The keys of an entry's file that people fill in, in their order. */
export const proposedKeys: readonly ProposedKey[] = fieldNames.filter(isProposedField).flatMap(withOthers)

/** Narrows a text to a key of an entry's file that people fill in. */
export function isProposedKey(text: string): text is ProposedKey {
  return proposedKeys.some((key) => key === text)
}

/** The field that a key of an entry's file belongs to. */
export function fieldOfKey(key: ProposedKey): ProposedField {
  return key === 'otherBasicCodes' ? 'basicCodes' : key
}

/** The question by which people are asked for a key of an entry's file. */
export function askingOf(key: ProposedKey): Asking {
  return key === 'otherBasicCodes' ? otherBasicCodes : fields[key].asking
}

/** Tells whether an answer is a list, with an item a line. */
export function isList({ form }: Asking): boolean {
  return form === 'names' || form === 'references'
}
