import type { Document, DocumentStatus } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import { isFromIetf, isOnStandardsTrack, standingOf } from '../model/document.js'
import { allEntries } from '../model/registry.js'
import type { ConflictRule } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import { referencedDocuments } from './reference.js'
import { withEntry, withDocument } from '../example/example-registry.js'

const trial = { id: 'example-trial', status: 'experimental' } as const

/** The document on which an entry was registered, and the RFC that it became. */
function ownDocuments({ registration }: Entry, { documents }: Registry): readonly (string | undefined)[] {
  return [registration.document, documents.get(registration.document)?.publishedAs]
}

/**
 * The document by which an entry is the IETF's: a standard, the document that registered it, or any where it has no other. What
 * somebody else's entry refers to besides its own document does not make it the IETF's.
 */
function ietfDocumentOf(entry: Entry, registry: Registry): Document | undefined {
  const documents = referencedDocuments(entry, registry).map(({ document }) => document)
  const own = ownDocuments(entry, registry)
  const isAll = documents.every(isFromIetf)
  return documents.find(
    (document) =>
      isOnStandardsTrack(document) || (isFromIetf(document) && (isAll || own.includes(document.id))),
  )
}

/** An entry from the IETF over which somebody else than the IESG has the say. */
export const controllerIetfDocument: ConflictRule = defineRule({
  id: 'controller/ietf-document',
  title: 'The change controller of an entry that the IETF produced is not the IESG',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'The change controller is the IESG for what the IETF produces, whatever the status of the document: the stream decides, and an experimental RFC of the IETF counts like a standard. A further reference that a change controller adds to an entry (section 2.3) does not hand it to the IETF; a reference to a standard does.',
  find: (registry) =>
    allEntries(registry).flatMap((entry) => {
      const { code, changeController } = entry
      if (changeController === undefined || changeController === 'IESG') return []
      const produced = ietfDocumentOf(entry, registry)
      if (!produced) return []
      return [
        {
          code,
          path: ['changeController'],
          message: `The entry is defined by ${produced.id}, which the IETF produced, but its change controller is not the IESG`,
          found: changeController,
          expected: 'IESG',
          advice: 'Name the IESG; where the document itself names another, write an exception that says so',
        },
      ]
    }),
  example: {
    fires: (base) =>
      withEntry(withDocument(base, { ...trial, stream: 'IETF' }), {
        references: [{ document: trial.id }],
        changeController: 'somebody@example.org',
      }),
    quiet: (base) =>
      withEntry(withDocument(base, { ...trial, stream: 'independent' }), {
        references: [{ document: trial.id }],
        changeController: 'somebody@example.org',
      }),
  },
})

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
      const isForeign = documents.every(
        ({ document }) => unpublished.has(standingOf(document)) && !isFromIetf(document),
      )
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
