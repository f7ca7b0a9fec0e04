import type { BasicCodeMeaning, Document, Registry, RegistryCode } from '@smtp-status/registry'
import { lastUpdated, tableNames } from '@smtp-status/registry'
import type { Artifact, Edition } from '../artifact.js'
import { asOfSentence } from '../artifact.js'
import { historyPageName } from './history-page.js'
import type { Links } from './links.js'
import { basicCodeAnchor, linkToDocument, linksOf } from './links.js'
import type { Content, Html } from './markup.js'
import { html, joined, pageText } from './markup.js'
import { groupsOf, registrySections, tableAnchor } from './registry-sections.js'
import { style } from './style.js'
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
function basicCodesSection(registry: Registry, links: Links): Html {
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
  const noteText = note === undefined ? undefined : ` ${note}`
  return html`<dt id="document-${id}">${linkToDocument(registry, id)}</dt>
    <dd><cite>${title}</cite>, ${joined(authors, ', ')}, ${date}; ${status}.${noteText}</dd>`
}

/** The section of the documents that are referred to. */
function documentsSection(registry: Registry): Html {
  const items = [...registry.documents.values()].map((document) => documentItem(registry, document))
  return html`<section aria-labelledby="documents">
    <h2 id="documents">Documents</h2>
    <dl>${joined(items, '\n')}</dl>
  </section>`
}

const contentsItem = (anchor: string, text: Content, more?: Content): Html =>
  html`<li><a href="#${anchor}">${text}</a>${more}</li>`

function contents(registry: Registry): Html {
  const subjects = groupsOf(registry).map(({ anchor = '', heading }) => contentsItem(anchor, heading))
  const tables = tableNames.map((name) =>
    contentsItem(
      tableAnchor(name),
      registry.tables[name].title,
      name === 'enumerated' && subjects.length > 0
        ? html`
            <ul>
              ${joined(subjects, '\n')}
            </ul>
          `
        : undefined,
    ),
  )
  const others = [contentsItem('basic-codes', 'Basic status codes'), contentsItem('documents', 'Documents')]
  return html`<nav aria-labelledby="contents">
    <h2 id="contents">Contents</h2>
    <ul>
      ${joined([...tables, ...others], '\n')}
    </ul>
  </nav>`
}

const introduction = html`<p>
  A mail server can put an enhanced status code such as 5.1.1 in front of the text of its reply. Its three
  numbers are the class, the subject and the detail. Where a code below has an X or Y in place of a number,
  any number that the other tables allow can stand there. The basic status code is the one that the reply
  begins with.
</p>`

function header(registry: Registry, edition: Edition): Html {
  const asOf = asOfSentence(edition)
  return html`<header>
    <h1>${registry.title}</h1>
    <p class="age">
      Created <time datetime="${registry.created}">${registry.created}</time>, last updated
      <time datetime="${lastUpdated(registry)}">${lastUpdated(registry)}</time>
      (<a href="${historyPageName(registry.id)}">history</a>)
    </p>
    ${asOf && html`<p>${asOf}</p>`}${introduction} ${contents(registry)}
  </header>`
}

/** The registry as one HTML page that needs no script and no other file. Each code is an anchor: `#X.7.1`, `#5.XXX.YYY`. */
export function htmlArtifact(registry: Registry, edition: Edition = {}): Artifact {
  const links = linksOf(registry)
  const sections = [
    ...registrySections(registry, links),
    basicCodesSection(registry, links),
    documentsSection(registry),
  ]
  const text = pageText({
    title: registry.title,
    style,
    skip: 'Skip to the tables',
    header: header(registry, edition),
    sections,
  })
  return { name: 'smtp-enhanced-status-codes.html', text }
}
