import type { DocumentId, Reference } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import type { Registry } from '../model/registry.js'

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
