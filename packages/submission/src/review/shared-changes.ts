import type { Registry } from '@smtp-status/registry'
import { inProject } from '../project-files.js'
import type { SharedChange, ValueChange } from './review.js'

type Records = ReadonlyMap<string, object>

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${key} ${textOf(inner)}`)
    .join(', ')
}

// The key of a record stands in it too, as its id or code.
const isKey = (name: string, value: unknown, key: string): boolean =>
  (name === 'id' || name === 'code') && String(value) === key

function textsOf(record: object | undefined, key: string): ReadonlyMap<string, string> {
  const fields = Object.entries(record ?? {}).filter(
    ([name, value]) => value !== undefined && textOf(value) !== '' && !isKey(name, value, key),
  )
  return new Map(fields.map(([name, value]) => [name, textOf(value)]))
}

function changesOf(
  key: string,
  before: object | undefined,
  after: object | undefined,
): readonly ValueChange[] {
  const was = textsOf(before, key)
  const is = textsOf(after, key)
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [old, fresh] = [was.get(field), is.get(field)]
    if (old === fresh) return []
    return [
      {
        field,
        ...(old === undefined ? {} : { before: old }),
        ...(fresh === undefined ? {} : { after: fresh }),
      },
    ]
  })
}

function kindOf(before: object | undefined, after: object | undefined): SharedChange['kind'] {
  if (before && after) return 'changed'
  return after ? 'added' : 'removed'
}

function compareRecords(file: string, before: Records, after: Records): readonly SharedChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return keys.flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)]
    const fields = changesOf(key, old, fresh)
    if (fields.length === 0) return []
    return [{ file: inProject(file), key, kind: kindOf(old, fresh), fields }]
  })
}

const documentsOf = ({ documents }: Registry): Records => documents

function meaningsOf({ basicCodes }: Registry): Records {
  return new Map([...basicCodes].map(([code, meaning]) => [String(code), meaning]))
}

function correctionsOf({ corrections }: Registry): Records {
  return new Map(corrections.map(({ code, field, ...rest }) => [`${code} ${field}`, rest]))
}

const wordingsOf = ({ ianaWordings = new Map() }: Registry): Records => ianaWordings

function headOf({ id, title, created, tables }: Registry): Records {
  const own = new Map<string, object>([['registry', { id, title, created }]])
  for (const [name, table] of Object.entries(tables)) own.set(`table ${name}`, table)
  return own
}

const files: readonly (readonly [file: string, records: (registry: Registry) => Records])[] = [
  ['registry.yaml', headOf],
  ['documents.yaml', documentsOf],
  ['basic-codes.yaml', meaningsOf],
  ['corrections.yaml', correctionsOf],
  ['iana-wordings.yaml', wordingsOf],
]

/** Effects of a change on the files that entries share, record by record and field by field. */
export function sharedChanges(before: Registry, after: Registry): readonly SharedChange[] {
  return files.flatMap(([file, records]) => compareRecords(file, records(before), records(after)))
}
