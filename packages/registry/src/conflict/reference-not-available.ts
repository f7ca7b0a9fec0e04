import { allEntries } from '../model/registry.js'
import type { ConflictRule } from './conflict-rule.js'
import { withDocument, withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { referencedDocuments } from './reference-documents.js'

// A name with a dot and a top-level domain of letters: neither `localhost` nor the address of a machine.
const publicAddress = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9](?::\d+)?(?:[/?#]\S*)?$/i
const privateDomain = /^[^/]*\/\/[^/:?#]+\.(?:local|localhost|internal|lan|home|corp|onion)(?:[:/?#]|$)/i

/** Tells whether an address is one on the public web. Nothing is fetched. */
export function isPublicAddress(address: string): boolean {
  return publicAddress.test(address) && !privateDomain.test(address)
}

const part = { references: [{ document: 'example-handbook' }] }

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
        part,
      ),
    quiet: (base) =>
      withEntry(withDocument(base, { id: 'example-handbook', address: 'https://www.example.org/' }), part),
  },
})
