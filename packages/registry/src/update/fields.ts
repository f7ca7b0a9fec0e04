import type { Entry } from '../model/entry.js'
import type { FormerFields } from '../model/history.js'
import type { ChangedField } from './update-report.js'
import { sameValue } from './same-value.js'

/** The fields of an entry, in the order in which its file has them. */
export const fieldNames: readonly ChangedField[] = [
  'code',
  'summary',
  'sampleText',
  'basicCodes',
  'classes',
  'description',
  'references',
  'submitters',
  'changeController',
  'securityNote',
  'deprecated',
  'registration',
  'history',
  'exceptions',
]

/** A field whose former value a history item can hold. */
export type FormerField = keyof FormerFields

const formerFields: Readonly<Record<FormerField, true>> = {
  summary: true,
  sampleText: true,
  basicCodes: true,
  classes: true,
  references: true,
  submitters: true,
  changeController: true,
  securityNote: true,
  deprecated: true,
}

/** Narrows a field to those whose former value a history item can hold. */
export function isFormerField(field: string): field is FormerField {
  return Reflect.get(formerFields, field) === true
}

/** Our own notes on an entry, which RFC 5248 does not know and no authority governs. */
const annotations: ReadonlySet<string> = new Set<ChangedField>(['securityNote', 'exceptions'])

/** Tells whether a field holds a note of ours, which may change without an authority's word. */
export function isAnnotation(field: ChangedField): boolean {
  return annotations.has(field)
}

/** The value of a field, of an entry or of the former fields of a change; `null` where it is absent. */
export function valueOf(holder: Entry | FormerFields, field: ChangedField): unknown {
  return Reflect.get(holder, field) ?? null
}

/**
 * The fields in which two states of an entry differ, in the order of the entry's file. The order of a list counts, the
 * order of an object's keys does not.
 */
export function changedFields(before: Entry, after: Entry): readonly ChangedField[] {
  return fieldNames.filter((field) => !sameValue(valueOf(before, field), valueOf(after, field)))
}
