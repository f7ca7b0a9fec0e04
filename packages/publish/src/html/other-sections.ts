import type { BasicCodeMeaning, Document, Registry, RegistryCode } from '@smtp-status/registry'
import type { Links } from './links.js'
import { basicCodeAnchor, linkToDocument } from './links.js'
import type { Content, Html } from './markup.js'
import { html, joined } from './markup.js'
import { tableOf } from './table.js'

function usersOf({ enumerated }: Registry, basicCode: number): readonly RegistryCode[] {
  return enumerated
    .filter(({ basicCodes }) => basicCodes?.kind === 'listed' && basicCodes.codes.includes(basicCode))
    .map(({ code }) => code)
}

function definitionOf(registry: Registry, { document, note }: BasicCodeMeaning): Content {
  return [
    document === undefined ? undefined : linkToDocument(registry, document),
    note && html`<p>${note}</p>`,
  ]
}

/** The section of the basic status codes: what each means, and which entries name it. */
export function basicCodesSection(registry: Registry, links: Links): Html {
  const table = tableOf<BasicCodeMeaning>({
    caption: 'What the basic status codes above mean, and which enumerated status codes go with each.',
    columns: [
      {
        label: 'Code',
        name: 'code',
        cell: ({ code }) => html`<a href="#${basicCodeAnchor(code)}">${code}</a>`,
      },
      { label: 'Meaning', name: 'meaning', cell: ({ meaning }) => meaning },
      { label: 'Defined in', name: 'definition', cell: (basic) => definitionOf(registry, basic) },
      {
        label: 'Goes with',
        name: 'users',
        cell: ({ code }) => joined(usersOf(registry, code).map(links.code), ' '),
      },
    ],
    groups: [{ rows: [...registry.basicCodes.values()] }],
    anchorOf: ({ code }) => basicCodeAnchor(code),
  })
  return html`<section aria-labelledby="basic-codes">
    <h2 id="basic-codes">Basic status codes</h2>
    ${table}
  </section>`
}

function documentItem(registry: Registry, document: Document): Html {
  const { id, title, status, date, authors, note } = document
  const remark = note === undefined ? undefined : ` ${note}`
  return html`<dt id="document-${id}">${linkToDocument(registry, id)}</dt>
    <dd><cite>${title}</cite>, ${joined(authors, ', ')}, ${date}; ${status}.${remark}</dd>`
}

/** The section of the documents that are referred to. */
export function documentsSection(registry: Registry): Html {
  const items = [...registry.documents.values()].map((document) => documentItem(registry, document))
  return html`<section aria-labelledby="documents">
    <h2 id="documents">Documents</h2>
    <dl>${joined(items, '\n')}</dl>
  </section>`
}
