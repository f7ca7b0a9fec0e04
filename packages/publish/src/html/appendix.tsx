import type { BasicCodeMeaning, Document, Registry, RegistryCode } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import type { JSX } from 'preact'
import { CodeLink, documentName, DocumentLink, Time, WebLink } from '../parts/index.js'
import { basicCodeAnchor, documentAnchor } from './addresses.js'
import { Lines, PageSection } from './page.js'

function usersOf({ enumerated }: Registry, basicCode: number): readonly RegistryCode[] {
  return enumerated
    .filter(({ basicCodes }) => basicCodes?.kind === 'listed' && basicCodes.codes.includes(basicCode))
    .map(({ code }) => code)
}

function BasicRow({ registry, basic }: { registry: Registry; basic: BasicCodeMeaning }): JSX.Element {
  const { code, meaning, document, note } = basic
  const anchor = basicCodeAnchor(code)
  return (
    <tr id={anchor}>
      <th scope="row">
        <a href={`#${anchor}`} class="c">
          {code}
        </a>
      </th>
      <td>
        <p class="ttl">{meaning}</p>
        {document === undefined ? undefined : <DocumentLink id={document} />}
        {note === undefined ? undefined : <p>{note}</p>}
      </td>
      <td>
        {usersOf(registry, code).map((user) => (
          <>
            <CodeLink code={printRegistryCode(user)} />{' '}
          </>
        ))}
      </td>
    </tr>
  )
}

/** The section of the basic status codes: what each means, and which entries name it. */
export function BasicCodeSection({ registry }: { registry: Registry }): JSX.Element {
  return (
    <PageSection id="basic-codes" title="Basic status codes">
      <table class="t stack basics">
        <caption>
          What the basic status codes above mean, and which enumerated status codes go with each
        </caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Meaning, and where it is defined</th>
            <th scope="col">Goes with</th>
          </tr>
        </thead>
        <tbody>
          <Lines
            of={[...registry.basicCodes.values()].map((basic) => (
              <BasicRow registry={registry} basic={basic} />
            ))}
          />
        </tbody>
      </table>
    </PageSection>
  )
}

function DocumentItem({ document }: { document: Document }): JSX.Element {
  const { id, title, status, date, authors, note, address } = document
  return (
    <div id={documentAnchor(id)}>
      <dt>
        <WebLink address={address}>{documentName(id)}</WebLink>
      </dt>
      <dd>
        <cite>{title}</cite>, {authors.join(', ')}, <Time date={date} />; {status}.
        {note === undefined ? undefined : ` ${note}`}
      </dd>
    </div>
  )
}

/** The section of the documents that are referred to. */
export function DocumentSection({ registry }: { registry: Registry }): JSX.Element {
  return (
    <PageSection id="documents" title="Documents">
      <dl class="documents">
        <Lines
          of={[...registry.documents.values()].map((document) => (
            <DocumentItem document={document} />
          ))}
        />
      </dl>
    </PageSection>
  )
}
