import type { Document, DocumentId, DocumentStatus, RegistryDate } from '@smtp-status/registry'
import { toBeWritten } from '@smtp-status/registry'

const statuses: ReadonlyMap<string, DocumentStatus> = new Map([
  ['standards track', 'standards track'],
  ['best current practice', 'best current practice'],
  ['experimental', 'experimental'],
  ['informational', 'informational'],
])

function addressOf(id: DocumentId): string {
  if (/^rfc\d+$/.test(id)) return `https://www.rfc-editor.org/info/${id}`
  const [, name = id, version] = /^(?:RFC|draft)-(.+?)(?:-(\d\d))?$/.exec(id) ?? []
  return `https://datatracker.ietf.org/doc/draft-${name}/${version === undefined ? '' : `${version}/`}`
}

/** What the id of a document, and the standing printed behind it, tell of it. */
export function factsOfDocument(
  id: DocumentId,
  printed: string | undefined,
): Pick<Document, 'status' | 'approvedAs' | 'address'> {
  const known = statuses.get(printed?.toLowerCase() ?? '')
  const address = addressOf(id)
  if (/^rfc\d+$/.test(id)) return { status: known ?? 'other', address }
  return { status: 'Internet-Draft', ...(known !== undefined && { approvedAs: known }), address }
}

/**
 * What can be said of a document that nothing but IANA's file names: its address, its standing where the file prints
 * one, and in `note` what somebody has to look up. `named` is the day of the file, which stands for the unknown date.
 */
export function documentStub(id: DocumentId, printed: string | undefined, named: RegistryDate): Document {
  const facts = factsOfDocument(id, printed)
  const unknown = facts.status === 'other' ? 'title, status, authors and date' : 'title, authors and date'
  return {
    id,
    title: toBeWritten,
    ...facts,
    date: named,
    authors: [toBeWritten],
    updates: [],
    obsoletes: [],
    note: `${toBeWritten}: ${unknown}; until then the date is that of IANA's file, which names the document.`,
  }
}
