import type { RegistryDate } from '../model/date.js'
import type { DocumentId, Reference, Document } from '../model/document.js'
import type { Entry, RuleException } from '../model/entry.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { allEntries, withEntries } from '../model/registry.js'
import { undoChange } from '../update/transition.js'

const idsOf = (references: readonly Reference[] = []): readonly DocumentId[] =>
  references.map(({ document }) => document)

function inEntry({ references, registration, history }: Entry): readonly DocumentId[] {
  const inHistory = history.flatMap(({ document, was }) => [
    ...(document === undefined ? [] : [document]),
    ...idsOf(was.references),
  ])
  return [...idsOf(references), registration.document, ...inHistory]
}

/** The documents that entries, tables and basic status codes of a registry name, and what those were published as. */
export function documentsNamedBy(registry: Registry, entries: readonly Entry[]): ReadonlySet<DocumentId> {
  const tables = Object.values(registry.tables).flatMap(({ references }) => idsOf(references))
  const basic = [...registry.basicCodes.values()].flatMap(({ document }) => document ?? [])
  const named = [...tables, ...basic, ...entries.flatMap(inEntry)]
  const published = named.flatMap((id) => registry.documents.get(id)?.publishedAs ?? [])
  return new Set([...named, ...published])
}

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
  const { released, ...always } = registry
  const isReleased = released !== undefined && !isAfter(released, date)
  return {
    ...withEntries(always, entries),
    ...(isReleased && { released }),
    documents: namedDocuments(registry, entries),
  }
}
