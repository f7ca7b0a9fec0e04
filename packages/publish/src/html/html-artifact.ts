import type { Registry } from '@smtp-status/registry'
import { lastUpdated, tableNames } from '@smtp-status/registry'
import type { Artifact } from '../artifact.js'
import { historyPageName } from './history/history-page.js'
import { linksOf } from './links.js'
import type { Content, Html } from './markup.js'
import { html, joined } from './markup.js'
import { basicCodesSection, documentsSection } from './other-sections.js'
import { pageHead } from './page-head.js'
import { groupsOf, registrySections, tableAnchor } from './registry-tables.js'
import { style } from './style.js'

const item = (anchor: string, text: Content, more?: Content): Html =>
  html`<li><a href="#${anchor}">${text}</a>${more}</li>`

function contents(registry: Registry): Html {
  const subjects = groupsOf(registry).map(({ anchor = '', heading }) => item(anchor, heading))
  const tables = tableNames.map((name) =>
    item(
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
  const others = [item('basic-codes', 'Basic status codes'), item('documents', 'Documents')]
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

const header = (registry: Registry): Html =>
  html`<header>
    <h1>${registry.title}</h1>
    <p class="age">
      Created <time datetime="${registry.created}">${registry.created}</time>, last updated
      <time datetime="${lastUpdated(registry)}">${lastUpdated(registry)}</time>
      (<a href="${historyPageName(registry.id)}">history</a>)
    </p>
    ${introduction} ${contents(registry)}
  </header>`

/** The registry as one HTML page that needs no script and no other file. Each code is an anchor: `#X.7.1`, `#5.XXX.YYY`. */
export function htmlArtifact(registry: Registry): Artifact {
  const links = linksOf(registry)
  const sections = [
    ...registrySections(registry, links),
    basicCodesSection(registry, links),
    documentsSection(registry),
  ]
  const page = html`<!doctype html>
    <html lang="en">
      ${pageHead(registry.title, style)}
      <body>
        <a class="skip" href="#main">Skip to the tables</a>
        ${header(registry)}
        <main id="main" tabindex="-1">${joined(sections, '\n')}</main>
      </body>
    </html>`
  return { name: 'smtp-enhanced-status-codes.html', text: `${page.text}\n` }
}
