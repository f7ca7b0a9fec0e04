import type { DocumentStatus } from '../model/document.js'
import { allEntries } from '../model/registry.js'
import type { ConflictRule } from './conflict-rule.js'
import { withDocument, withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { referencedDocuments, standingOf } from './reference-documents.js'

// An experimental or informational RFC may be the IETF's work or somebody else's: both controllers can fit.
const unpublished: ReadonlySet<DocumentStatus> = new Set(['Internet-Draft', 'other'])

const own = {
  id: 'example-manual',
  title: 'A manual for examples',
  status: 'other',
  address: 'https://www.example.org/manual',
} as const

const part = { references: [{ document: own.id }] }

/** An entry that rests on nothing the IETF has published, but names the IESG as its change controller. */
export const controllerOtherDocument: ConflictRule = defineRule({
  id: 'controller/other-document',
  title: 'The IESG is the change controller of an entry that the IETF has not published',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'The IESG answers for documents of the IETF. An entry from elsewhere is updated by its own change controller (section 2.3), who has to be known and to be reached.',
  find: (registry) =>
    allEntries(registry).flatMap((entry) => {
      const documents = referencedDocuments(entry, registry)
      const isForeign = documents.every(({ document }) => unpublished.has(standingOf(document)))
      if (entry.changeController !== 'IESG' || documents.length === 0 || !isForeign) return []
      return [
        {
          code: entry.code,
          path: ['changeController'],
          message: `The IESG has not approved ${documents.map(({ document }) => document.id).join(' or ')}`,
          found: 'IESG',
          expected: 'an address or body that answers for the document',
          advice: 'Name who may change the entry, as an address that will last',
        },
      ]
    }),
  example: {
    fires: (base) => withEntry(withDocument(base, own), part),
    quiet: (base) =>
      withEntry(withDocument(base, own), { ...part, changeController: 'somebody@example.org' }),
  },
})
