import type { Document, DocumentId } from '../model/document.js'
import type { Entry, RuleException } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import type { RegistryDate } from '../model/date.js'
import { printRegistryCode } from '../model/registry-code.js'
import { undoChange } from '../update/undo-change.js'
import { documentsNamedBy } from './named-documents.js'
import { withEntries } from './with-entries.js'

// A month takes all of its days; a month whose day is not known counts as its beginning.
const isAfter = (date: RegistryDate, end: RegistryDate): boolean => date.slice(0, end.length) > end

/** Undoes the changes of an entry from the first on that is newer than a date, the newest first. */
function undoAfter(entry: Entry, date: RegistryDate): Entry {
  const first = entry.history.findIndex((change) => isAfter(change.date, date))
  const newer = first < 0 ? [] : entry.history.slice(first)
  return newer.reduceRight<Entry>((later, change) => undoChange(later, change), entry)
}

/**
 * An entry as it was at the end of a day, or of a month; `undefined` where it was not registered yet. An entry whose
 * registration no source dates counts as there from the beginning. The wording of a description is today's: a former one
 * is not kept.
 */
export function entryAsOf(entry: Entry, date: RegistryDate): Entry | undefined {
  const { date: registered } = entry.registration
  if (registered !== undefined && isAfter(registered, date)) return undefined
  return undoAfter(entry, date)
}

/** An exception about an entry that was not there yet says nothing. */
function withKnownExceptions(entry: Entry, codes: ReadonlySet<string>): Entry {
  const isKnown = ({ with: other }: RuleException): boolean => !other || codes.has(printRegistryCode(other))
  return { ...entry, exceptions: entry.exceptions.filter(isKnown) }
}

function namedDocuments(registry: Registry, entries: readonly Entry[]): ReadonlyMap<DocumentId, Document> {
  const named = documentsNamedBy(registry, entries)
  return new Map([...registry.documents].filter(([id]) => named.has(id)))
}

/**
 * The registry as it was at the end of a day (`2017-06-22`) or month (`2012-02`): the entries that were registered by then,
 * each with its newer changes undone, and the documents that they name. Computed from the entries alone (no git, no clock).
 */
export function registryAsOf(registry: Registry, date: RegistryDate): Registry {
  const then = allEntries(registry).flatMap((entry) => entryAsOf(entry, date) ?? [])
  const codes = new Set(then.map(({ code }) => printRegistryCode(code)))
  const entries = then.map((entry) => withKnownExceptions(entry, codes))
  return { ...withEntries(registry, entries), documents: namedDocuments(registry, entries) }
}
