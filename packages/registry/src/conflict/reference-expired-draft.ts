import { allEntries, lastUpdated } from '../model/registry.js'
import type { ConflictRule } from './conflict-rule.js'
import { withDocument, withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { referencedDocuments } from './reference-documents.js'

const draft = {
  id: 'draft-example-specification-00',
  status: 'Internet-Draft',
  date: '2008-01-15',
  address: 'https://datatracker.ietf.org/doc/draft-example-specification/00/',
} as const

const part = { references: [{ document: draft.id }], changeController: 'somebody@example.org' }

/** A reference to an Internet-Draft that had expired when the registry last changed. No clock is asked. */
export const referenceExpiredDraft: ConflictRule = defineRule({
  id: 'reference/expired-draft',
  title: 'A reference is an Internet-Draft that has expired',
  source: 'RFC 5248 section 2.2',
  severity: 'warning',
  why: 'An expired draft is withdrawn work, and what it says may be found nowhere else. It counts as expired when the newest date in the registry is later than its last day, so that an old state of the registry is judged as it was then.',
  find: (registry) => {
    const newest = lastUpdated(registry)
    return allEntries(registry).flatMap((entry) =>
      referencedDocuments(entry, registry).flatMap(({ document: { id, expires }, path }) =>
        expires === undefined || expires >= newest
          ? []
          : [
              {
                code: entry.code,
                path,
                message: `${id} expired on ${expires}, before the registry's last change on ${newest}`,
                found: id,
                expected: 'a document that lasts',
                advice:
                  'Refer to the RFC that the draft became, or to a specification that stays where it is',
              },
            ],
      ),
    )
  },
  example: {
    fires: (base) => withEntry(withDocument(base, { ...draft, expires: '2008-01-16' }), part),
    quiet: (base) => withEntry(withDocument(base, { ...draft, expires: lastUpdated(base) }), part),
  },
})
