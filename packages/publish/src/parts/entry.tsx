import type { AssociatedBasicCodes, EnumeratedEntry, Reference, Registry } from '@smtp-status/registry'
import { printBasicCodes, printDocumentId, printRegistryCode } from '@smtp-status/registry'
import type { JSX } from 'preact'
import { Link } from './place.js'
import { CodeLink, Listed, Muted } from './words.js'

/** The path of a basic status code's page. */
export const pathOfBasicCode = (code: number): string => `basic/${code}/`

/** The path of a document's page. */
export const pathOfDocument = (id: string): string => `documents/${id.toLowerCase()}/`

/** A document's name as people write it: `RFC 7372` of `rfc7372`. */
export const documentName = (id: string): string => printDocumentId(id).replace(/^RFC(\d)/, 'RFC $1')

/** A document's name, which leads to its page. */
export function DocumentLink({ id }: { id: string }): JSX.Element {
  return <Link to={pathOfDocument(id)}>{documentName(id)}</Link>
}

/** A reference of an entry, with its section where it has one. */
export function ReferenceLink({ reference }: { reference: Reference }): JSX.Element {
  return (
    <>
      <DocumentLink id={reference.document} />
      {reference.section === undefined ? undefined : ` section ${reference.section}`}
    </>
  )
}

/** Associated basic status codes; the numbers lead to their pages where the registry has one. */
export function BasicCodes({
  registry,
  codes,
}: {
  registry: Registry
  codes: AssociatedBasicCodes | undefined
}): JSX.Element {
  if (codes?.kind !== 'listed') {
    return <Muted>{codes?.kind === 'any' ? 'Any' : codes === undefined ? 'None' : 'Not given'}</Muted>
  }
  const items = codes.codes.map((code) =>
    typeof code === 'number' && registry.basicCodes.has(code) ? (
      <Link to={pathOfBasicCode(code)} class="c">
        {code}
      </Link>
    ) : (
      <span class="c">{String(code).toUpperCase()}</span>
    ),
  )
  const others = printBasicCodes({ ...codes, codes: [] }).trim()
  return (
    <>
      <Listed items={items} />
      {others === '' ? undefined : ` ${others}`}
    </>
  )
}

/** Says that an entry is deprecated and what takes its place; nothing for one that is in use. */
export function DeprecatedNote({ entry }: { entry: Pick<EnumeratedEntry, 'deprecated'> }): JSX.Element {
  const { deprecated } = entry
  return deprecated === undefined ? (
    <></>
  ) : (
    <>
      <span class="tag">Deprecated</span> use <CodeLink code={printRegistryCode(deprecated.replacedBy)} />
    </>
  )
}
