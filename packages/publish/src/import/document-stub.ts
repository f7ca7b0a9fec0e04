import type { Document, DocumentId, DocumentStatus, RegistryDate } from '@smtp-status/model'
import { printDocumentId } from '@smtp-status/model'

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

function standingOf(id: DocumentId, printed: string | undefined): Pick<Document, 'status' | 'approvedAs'> {
  const known = statuses.get(printed?.toLowerCase() ?? '')
  if (/^rfc\d+$/.test(id)) return { status: known ?? 'other' }
  return { status: 'Internet-Draft', ...(known !== undefined && { approvedAs: known }) }
}

/**
 * What can be said of a document that nothing but IANA's file names: its address, its standing where the file prints
 * one, and in `note` what somebody has to look up. `named` is the day of the file, which stands for the unknown date.
 */
export function documentStub(id: DocumentId, printed: string | undefined, named: RegistryDate): Document {
  const known = standingOf(id, printed)
  const unknown = known.status === 'other' ? 'Title, status, authors and date' : 'Title, authors and date'
  return {
    id,
    title: printDocumentId(id),
    ...known,
    date: named,
    authors: [],
    updates: [],
    obsoletes: [],
    address: addressOf(id),
    note: `TO BE WRITTEN: ${unknown} are not known yet; the date is that of IANA's file, which names the document.`,
  }
}
