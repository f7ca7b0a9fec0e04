import type { EntryForm } from '../schema/check-form.js'
import { entryKeys as keysOfRegistry } from '@smtp-status/registry'

type KeyOfEach<Form> = Form extends unknown ? keyof Form : never

// A field of the model that no schema has does not compile here.
const entryKeys: readonly KeyOfEach<EntryForm>[] = keysOfRegistry

/**
 * The order in which keys are written, for all maps of all files at once: no two maps want two keys in different orders. The
 * schemas list their properties in the same order.
 */
const keyOrder: readonly string[] = [
  'id',
  'rule',
  'with',
  'replacedBy',
  'code',
  'field',
  'iana',
  'ours',
  'since',
  'sha256',
  'until',
  'reason',
  'title',
  'created',
  'released',
  'tables',
  'class',
  'subject',
  'enumerated',
  ...entryKeys.filter((key) => key !== 'code'),
  'registrationRule',
  'experts',
  'status',
  'stream',
  'approvedAs',
  'publishedAs',
  'expires',
  'date',
  'dateFrom',
  'authority',
  'authors',
  'updates',
  'obsoletes',
  'address',
  'meaning',
  'document',
  'section',
  'by',
  'direction',
  'expert',
  'review',
  'source',
  'was',
  'reworded',
  'note',
  'changes',
]

const ranks: ReadonlyMap<string, number> = new Map(keyOrder.map((key, rank) => [key, rank]))

/** Orders the keys of a map as they are written; keys that no map of the registry has come last, as they are. */
export function compareKeys(left: string, right: string): number {
  return (ranks.get(left) ?? keyOrder.length) - (ranks.get(right) ?? keyOrder.length)
}
