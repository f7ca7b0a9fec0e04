import type { Entry, Registry, Step, TableName } from '@smtp-status/registry'
import { lastUpdated, printRegistryCode, stepsOf, tableNames, titleOf } from '@smtp-status/registry'
import type { Artifact, Edition } from '../artifact.js'
import { asOfSentence } from '../artifact.js'
import { stepWords } from '../history/step-words.js'
import type { Content, Html } from './markup.js'
import { html, joined, pageText } from './markup.js'
import { registrationsChart, registrationsPerYear } from './registrations-chart.js'
import { historyStyle } from './style.js'

const kinds: Readonly<Record<Step['kind'], string>> = {
  registered: 'Registered',
  changed: 'Changed',
  deprecated: 'Deprecated',
}

const dateOf = ({ date }: Step): Content =>
  date === undefined ? 'No source tells when' : html`<time datetime="${date}">${date}</time>`

function whatHappened(step: Step): Content {
  const title = step.kind === 'registered' ? titleOf(step.entry) : ''
  return [kinds[step.kind], title === '' ? undefined : `: ${title}`]
}

function stepItem(step: Step): Html {
  const words = stepWords(step).map((line) => html`<li>${line}</li>`)
  return html`<li>
    <p>${dateOf(step)} <strong>${whatHappened(step)}</strong></p>
    <ul>
      ${joined(words, '\n')}
    </ul>
  </li>`
}

/** The history of one entry, oldest first, below a heading with its code as the anchor; `page` is the page of the registry. */
function entryTimeline(entry: Entry, page: string): Html {
  const code = printRegistryCode(entry.code)
  const title = titleOf(entry)
  return html`<h3 id="${code}"><a href="${page}#${code}">${code}</a>${title === '' ? '' : ` ${title}`}</h3>
    <ol class="timeline">
      ${joined(stepsOf(entry).map(stepItem), '\n')}
    </ol>`
}

/** The page of the registry that the page of its history belongs to, and the other way round. */
export const historyPageName = (registryId: string): string => `${registryId}-history.html`

const anchorOf = (name: TableName): string => `${name}-codes`

function entriesOf(registry: Registry, name: TableName): readonly Entry[] {
  const tables = { class: registry.classes, subject: registry.subjects, enumerated: registry.enumerated }
  return tables[name]
}

function tableSection(registry: Registry, name: TableName): Html {
  const anchor = anchorOf(name)
  const timelines = entriesOf(registry, name).map((entry) => entryTimeline(entry, `${registry.id}.html`))
  return html`<section aria-labelledby="${anchor}">
    <h2 id="${anchor}">${registry.tables[name].title}</h2>
    ${joined(timelines, '\n')}
  </section>`
}

function header(registry: Registry, edition: Edition): Html {
  const asOf = asOfSentence(edition)
  const items = tableNames.map(
    (name) => html`<li><a href="#${anchorOf(name)}">${registry.tables[name].title}</a></li>`,
  )
  const updated = lastUpdated(registry)
  return html`<header>
    <h1>History of the ${registry.title}</h1>
    <p class="age">
      From <time datetime="${registry.created}">${registry.created}</time> to
      <time datetime="${updated}">${updated}</time>. The codes themselves:
      <a href="${registry.id}.html">${registry.title}</a>.
    </p>
    ${asOf && html`<p>${asOf}</p>`}
    <nav aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      <ul>
        <li><a href="#registrations">Registrations per year</a></li>
        ${joined(items, '\n')}
      </ul>
    </nav>
  </header>`
}

function chartSection(steps: readonly Step[]): Html {
  return html`<section aria-labelledby="registrations">
    <h2 id="registrations">Registrations per year</h2>
    ${registrationsChart(registrationsPerYear(steps))}
  </section>`
}

/**
 * The history of each entry as one HTML page that needs no script and no other file, with a picture of the registrations per
 * year. Each code is an anchor. Takes the registry's timeline, oldest first.
 */
export function historyPageArtifact(
  registry: Registry,
  steps: readonly Step[],
  edition: Edition = {},
): Artifact {
  const sections = [chartSection(steps), ...tableNames.map((name) => tableSection(registry, name))]
  const text = pageText({
    title: `History of the ${registry.title}`,
    style: historyStyle,
    skip: 'Skip to the history',
    header: header(registry, edition),
    sections,
  })
  return { name: historyPageName(registry.id), text }
}
