import type { Document, DocumentId } from '../model/document.js'
import { documentStreams } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { allEntries, lastUpdated } from '../model/registry.js'
import type { ConflictRule } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import type { FieldPath } from './rule-finding.js'
import { withEntry, withDocument } from '../example/example-registry.js'

/** A document that an entry refers to today, and where it does. */
interface PlacedDocument {
  readonly document: Document
  readonly path: FieldPath
}

/** The documents that an entry refers to today, as far as the registry knows them. */
export function referencedDocuments(entry: Entry, { documents }: Registry): readonly PlacedDocument[] {
  return entry.references.flatMap((reference, index) => {
    const document = documents.get(reference.document)
    return document ? [{ document, path: ['references', index] }] : []
  })
}

/** An entry without any reference. */
export const referenceNone: ConflictRule = defineRule({
  id: 'reference/none',
  title: 'An entry refers to no document',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why: 'Registration needs a specification ("Specification Required"); without one nobody can tell what the code means in full.',
  find: (registry) =>
    allEntries(registry)
      .filter(({ references }) => references.length === 0)
      .map(({ code }) => ({
        code,
        path: ['references'],
        message: `${printRegistryCode(code)} refers to no document`,
        expected: 'at least one document that specifies the code',
        advice: 'Name the document that specifies the code',
      })),
  example: {
    fires: (base) => withEntry(base, { references: [] }),
    quiet: (base) => withEntry(base),
  },
})

type Mention = readonly [id: DocumentId, path: FieldPath]

function mentionsIn({ references, registration, history }: Entry): readonly Mention[] {
  return [
    ...references.map(({ document }, index): Mention => [document, ['references', index]]),
    [registration.document, ['registration', 'document']],
    ...history.flatMap(({ document, was }, index): readonly Mention[] => [
      ...(document === undefined ? [] : [[document, ['history', index, 'document']] as const]),
      ...(was.references ?? []).map((former, place): Mention => [
        former.document,
        ['history', index, 'was', 'references', place],
      ]),
    ]),
  ]
}

/** A document that the registry does not have. */
export const referenceUnknown: ConflictRule = defineRule({
  id: 'reference/unknown',
  title: 'A document is referred to that the registry does not know',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'A reference is published with the standing and address of its document, and the rules of updating go by that standing.',
  find: (registry) =>
    allEntries(registry).flatMap((entry) =>
      mentionsIn(entry)
        .filter(([id]) => !registry.documents.has(id))
        .map(([id, path]) => ({
          code: entry.code,
          path,
          message: `The document ${id} is not in documents.yaml`,
          found: id,
          expected: 'a document that documents.yaml has',
          advice: 'Correct the name, or add the document to documents.yaml',
        })),
    ),
  example: {
    fires: (base) => withEntry(base, handbook),
    quiet: (base) => withEntry(withDocument(base, { id: 'example-handbook' }), handbook),
  },
})

const streamsOfRfcs = documentStreams.filter((stream) => stream !== 'other')

const isOfStream = ({ id, status, approvedAs }: Document): boolean =>
  /^rfc\d+$/.test(id) || (status === 'Internet-Draft' && approvedAs !== undefined)

const published = { id: 'rfc99990', title: 'A document of some stream' } as const
const onPublished = { references: [{ document: published.id }] }

/** An RFC, or a draft that was approved to become one, of which nobody says which stream it is of. */
export const referenceNoStream: ConflictRule = defineRule({
  id: 'reference/no-stream',
  title: 'An RFC does not say of which stream it is',
  source: 'RFC 5248 section 2.1',
  severity: 'warning',
  why: 'The IESG controls what the IETF produces, and the status alone does not tell: an experimental or informational RFC may come from the IETF, the IAB, the IRTF or an independent author. The RFC itself says so in its first pages.',
  find: (registry) =>
    allEntries(registry).flatMap((entry) => {
      const mentioned = new Map(mentionsIn(entry).toReversed())
      return [...mentioned].flatMap(([id, path]) => {
        const document = registry.documents.get(id)
        if (!document || document.stream !== undefined || !isOfStream(document)) return []
        return [
          {
            code: entry.code,
            path,
            message: `${id} has no stream, so that nobody can tell whether the IETF produced it`,
            found: id,
            expected: `a document with its stream in documents.yaml, one of: ${streamsOfRfcs.join(', ')}`,
            advice: 'Look the stream up in the RFC, and add it to the document in documents.yaml',
          },
        ]
      })
    }),
  example: {
    fires: (base) => withEntry(withDocument(base, published), onPublished),
    quiet: (base) => withEntry(withDocument(base, { ...published, stream: 'IETF' }), onPublished),
  },
})

const draft = {
  id: 'draft-example-specification-00',
  status: 'Internet-Draft',
  date: '2008-01-15',
  address: 'https://datatracker.ietf.org/doc/draft-example-specification/00/',
} as const

const expiring = { references: [{ document: draft.id }], changeController: 'somebody@example.org' }

/** A reference to an Internet-Draft that had expired when the registry last changed. No clock is asked. */
export const referenceExpiredDraft: ConflictRule = defineRule({
  id: 'reference/expired-draft',
  title: 'A reference is an Internet-Draft that has expired',
  source: 'RFC 5248 section 2.2',
  severity: 'warning',
  why: 'An expired draft is withdrawn work, and what it says may be found nowhere else. It counts as expired when the newest date in the registry is later than its last day. So an old state of the registry is judged as it was then.',
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
    fires: (base) => withEntry(withDocument(base, { ...draft, expires: '2008-01-16' }), expiring),
    quiet: (base) => withEntry(withDocument(base, { ...draft, expires: lastUpdated(base) }), expiring),
  },
})

// A name with a dot and a top-level domain of letters: neither `localhost` nor the address of a machine.
const publicAddress = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9](?::\d+)?(?:[/?#]\S*)?$/i
const privateDomain = /^[^/]*\/\/[^/:?#]+\.(?:local|localhost|internal|lan|home|corp|onion)(?:[:/?#]|$)/i

/** Tells whether an address is one on the public web. Nothing is fetched. */
export function isPublicAddress(address: string): boolean {
  return publicAddress.test(address) && !privateDomain.test(address)
}

const handbook = { references: [{ document: 'example-handbook' }] }

/** A reference to a document that not everybody can get at. */
export const referenceNotAvailable: ConflictRule = defineRule({
  id: 'reference/not-available',
  title: 'A referenced document is not readily available',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why: 'The specification has to be readily available, which means an address on the public web; whether it answers is not tried here.',
  find: (registry) =>
    allEntries(registry).flatMap((entry) =>
      referencedDocuments(entry, registry)
        .filter(({ document }) => !isPublicAddress(document.address))
        .map(({ document: { id, address }, path }) => ({
          code: entry.code,
          path,
          message: `${id} cannot be read by everybody: it has no address on the public web`,
          found: address === '' ? 'no address' : address,
          expected: 'an address such as https://www.rfc-editor.org/info/rfc3463',
          advice: 'Publish the document where everybody can read it, and give that address in documents.yaml',
        })),
    ),
  example: {
    fires: (base) =>
      withEntry(
        withDocument(base, { id: 'example-handbook', address: 'http://intranet/handbook.pdf' }),
        handbook,
      ),
    quiet: (base) =>
      withEntry(
        withDocument(base, { id: 'example-handbook', address: 'https://www.example.org/' }),
        handbook,
      ),
  },
})
