import type { BasicCode, Registry, TableName } from '@smtp-status/registry'
import { allEntries, printRegistryCode } from '@smtp-status/registry'
import type { AddressOf } from '../parts/index.js'
import { isWebAddress, pathOfBasicCode, pathOfCode, pathOfDocument } from '../parts/index.js'

/** The anchor of a table's section. */
export const tableAnchor = (name: TableName): string => `${name}-codes`

/** The anchor of a subject's part of the table of enumerated status codes. */
export const subjectAnchor = (subject: number): string => `enumerated-X.${subject}`

/** The anchor of a basic status code. */
export const basicCodeAnchor = (code: BasicCode): string => `basic-${code}`

/** The anchor of a document. */
export const documentAnchor = (id: string): string => `document-${id}`

/**
 * The addresses of the site's paths in a page that holds the whole registry: its own anchors, and for a document the place where it
 * can be read. What the page has not leads to its beginning.
 */
export function addressesIn(registry: Registry): AddressOf {
  const codes = allEntries(registry).map(({ code }) => printRegistryCode(code))
  const known = new Map([
    ...codes.map((code) => [pathOfCode(code), `#${code}`] as const),
    ...[...registry.basicCodes.keys()].map(
      (code) => [pathOfBasicCode(code), `#${basicCodeAnchor(code)}`] as const,
    ),
    ...[...registry.documents.values()].map(
      ({ id, address }) =>
        [pathOfDocument(id), isWebAddress(address) ? address : `#${documentAnchor(id)}`] as const,
    ),
  ])
  return (path) => known.get(path) ?? '#main'
}
