import { printBasicCodes } from './basic-codes.js'
import type { Reference } from './document.js'
import type { Deprecation, Entry, RuleException } from './entry.js'
import { fieldNames, isFormerField } from './field-lists.js'
import type { Field, FieldHolder, FieldValue } from './fields.js'
import type { Change, FormerFields, Registration } from './history.js'
import { printRegistryCode } from './registry-code.js'

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Map) && !(value instanceof Set)

const definedKeys = (value: object): readonly string[] =>
  Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key]) => key)

function sameObject(left: object, right: object): boolean {
  const keys = definedKeys(left)
  return (
    keys.length === definedKeys(right).length &&
    keys.every((key) => sameValue(Reflect.get(left, key), Reflect.get(right, key)))
  )
}

/**
 * Tells whether two values of plain data say the same: lists in order, objects key by key in any order. A key without a value
 * counts as absent; a map or a set is the same as itself alone.
 */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (!isPlain(left) || !isPlain(right)) return false
  return Array.isArray(left) === Array.isArray(right) && sameObject(left, right)
}

/** The value of a field, of an entry or of the former fields of a change; `null` where it is absent. */
export function valueOf(holder: FieldHolder, field: Field): unknown {
  return holder[field] ?? null
}

/**
 * The fields in which two states of an entry differ, in the order of the entry's file. The order of a list counts, the
 * order of an object's keys does not.
 */
export function changedFields(before: Entry, after: Entry): readonly Field[] {
  return fieldNames.filter((field) => !sameValue(valueOf(before, field), valueOf(after, field)))
}

const labelled = (label: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`${label} ${value}`]

const referenceText = ({ document, section }: Reference): string =>
  section === undefined ? document : `${document} section ${section}`

const deprecationText = ({ replacedBy, reason }: Deprecation): string =>
  `replaced by ${printRegistryCode(replacedBy)}: ${reason}`

const exceptionText = ({ rule, with: other, reason }: RuleException): string =>
  `${rule}${other ? ` with ${printRegistryCode(other)}` : ''}: ${reason}`

const registrationText = ({ date, dateFrom, authority, document, note }: Registration): string =>
  [
    date === undefined ? 'no date' : `${date} (from ${dateFrom ?? 'an unknown source'})`,
    `authority ${authority}`,
    `document ${document}`,
    ...(note === undefined ? [] : [note]),
  ].join('; ')

function formerTexts(was: FormerFields): readonly string[] {
  return fieldNames
    .filter((field) => isFormerField(field) && was[field] !== undefined)
    .map((field) => `${field} was ${textsOf(was, field).join(', ') || 'absent'}`)
}

/** A change in the history of an entry, as one line of text. */
export function changeText(change: Change): string {
  const { date, authority, by, document, direction, was, reworded, note } = change
  return [
    `${date}, authority ${authority}`,
    ...labelled('by', by),
    ...labelled('document', document),
    ...labelled('direction', direction),
    ...formerTexts(was),
    ...labelled('reworded:', reworded),
    ...labelled('note:', note),
  ].join('; ')
}

type TextField = { [Name in Field]: FieldValue<Name> extends string ? Name : never }[Field]

function one<Value>(value: Value | null | undefined, print: (value: Value) => string): readonly string[] {
  return value === null || value === undefined ? [] : [print(value)]
}

const printers: Readonly<Record<Exclude<Field, TextField>, (holder: FieldHolder) => readonly string[]>> = {
  code: ({ code }) => one(code, printRegistryCode),
  basicCodes: ({ basicCodes }) => one(basicCodes, printBasicCodes),
  classes: ({ classes }) => one(classes, (digits) => digits.join(', ')),
  references: ({ references }) => references?.map(referenceText) ?? [],
  submitters: ({ submitters }) => submitters ?? [],
  deprecated: ({ deprecated }) => one(deprecated, deprecationText),
  registration: ({ registration }) => one(registration, registrationText),
  history: ({ history }) => history?.map(changeText) ?? [],
  exceptions: ({ exceptions }) => exceptions?.map(exceptionText) ?? [],
}

const isTextField = (field: Field): field is TextField => !Object.hasOwn(printers, field)

/** The value of a field as text, an item for each of a list; none where the field is absent. */
function textsOf(holder: FieldHolder, field: Field): readonly string[] {
  return isTextField(field) ? one(holder[field], (text) => text) : printers[field](holder)
}

/** A field of an entry as text, a line an item of a list; `undefined` where the entry does not have it. */
export function fieldText(holder: FieldHolder | undefined, field: Field): string | undefined {
  const texts = holder === undefined ? [] : textsOf(holder, field)
  return texts.length === 0 ? undefined : texts.join('\n')
}

/** The value of a field as one line for people, without the reason of a deprecation; `nothing` where it is absent. */
export function showField(holder: FieldHolder, field: Field): string {
  if (field === 'deprecated' && holder.deprecated)
    return `deprecated, replaced by ${printRegistryCode(holder.deprecated.replacedBy)}`
  return textsOf(holder, field).join(', ') || 'nothing'
}
