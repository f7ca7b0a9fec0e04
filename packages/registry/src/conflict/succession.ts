import type { Entry } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import { printRegistryCode } from '../model/registry-code.js'
import { entriesByCode } from './places.js'

/** A deprecated entry, what it names as its successor, and whether following successors leads back to it. */
export interface Succession {
  readonly entry: Entry
  readonly successorCode: string
  /** Absent where no entry of the same table has that code. */
  readonly successor?: Entry
  readonly isLoop: boolean
}

const successorOf = (entry: Entry, entries: ReadonlyMap<string, Entry>): Entry | undefined =>
  entry.deprecated && entries.get(printRegistryCode(entry.deprecated.replacedBy))

function leadsBack(start: Entry, entries: ReadonlyMap<string, Entry>): boolean {
  const seen = new Set<Entry>()
  let entry = successorOf(start, entries)
  while (entry && entry !== start && !seen.has(entry)) {
    seen.add(entry)
    entry = successorOf(entry, entries)
  }
  return entry === start
}

/** The successions of all deprecated entries. */
export function successions(registry: Registry): readonly Succession[] {
  const entries = entriesByCode(registry)
  return [...entries.values()].flatMap((entry) => {
    if (!entry.deprecated) return []
    const successor = successorOf(entry, entries)
    const isThere = successor?.code.table === entry.code.table
    return [
      {
        entry,
        successorCode: printRegistryCode(entry.deprecated.replacedBy),
        ...(successor && isThere ? { successor } : {}),
        isLoop: leadsBack(entry, entries),
      },
    ]
  })
}
