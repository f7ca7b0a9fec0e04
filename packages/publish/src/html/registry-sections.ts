import { plural } from '@smtp-status/terminal/layout'
import type {
  ClassDigit,
  Deprecation,
  Entry,
  EnumeratedEntry,
  Registry,
  Table,
  TableName,
} from '@smtp-status/registry'
import { isEnumerated, newestDate, printRegistryCode, titleOf } from '@smtp-status/registry'
import type { Links } from './links.js'
import type { Content, Html } from './markup.js'
import { html, joined } from './markup.js'
import type { Column, RowGroup } from './table.js'
import { tableOf } from './table.js'

const none = html`<span class="none">none</span>`

function listOf(items: readonly Content[]): Content {
  return items.length === 0 ? none : joined(items, html`<br />`)
}

const time = (date: string): Content => html`<time datetime="${date}">${date}</time>`

function datesOf({ registration, history }: Entry): Content {
  const { date } = registration
  const registered = date === undefined ? html`<span class="none">not known</span>` : time(date)
  const updated = newestDate(history.map((change) => change.date))
  return updated === undefined ? registered : [registered, html`<br />`, ' updated ', time(updated)]
}

// A narrow column may break an address behind its @, and nowhere else.
function breakableAddress(text: string): Content {
  return joined(text.split(/(?<=@)/), html`<wbr />`)
}

function deprecationNote(links: Links, { replacedBy, reason }: Deprecation): Content {
  return html`<p class="warning">
    <strong>Deprecated.</strong> Use ${links.code(replacedBy)} instead. ${reason}
  </p>`
}

function classesNote(links: Links, classes: readonly ClassDigit[]): Content {
  const codes = classes.map((digit) => links.code({ table: 'class', class: digit }))
  return html`<p class="note">Useful with ${joined(codes, ' and ')}</p>`
}

function descriptionOf(links: Links, entry: Entry): Content {
  const classes = isEnumerated(entry) ? entry.classes : undefined
  return [
    entry.deprecated && deprecationNote(links, entry.deprecated),
    html`<p>${entry.description}</p>`,
    classes && classesNote(links, classes),
    entry.securityNote === undefined
      ? undefined
      : html`<p class="note"><strong>Security:</strong> ${entry.securityNote}</p>`,
  ]
}

function selfLink({ code }: Entry): Content {
  const text = printRegistryCode(code)
  return html`<a href="#${text}">${text}</a>`
}

function titleColumn(label: string): Column<Entry> {
  return { label, name: 'title', cell: (entry) => titleOf(entry) || none }
}

const codeColumn: Column<Entry> = { label: 'Code', name: 'code', cell: selfLink }

function commonColumns(links: Links): readonly Column<Entry>[] {
  return [
    { label: 'Description', name: 'description', cell: (entry) => descriptionOf(links, entry) },
    {
      label: 'Reference',
      name: 'reference',
      cell: ({ references }) => listOf(references.map(links.reference)),
    },
    { label: 'Submitter', name: 'submitter', cell: ({ submitters }) => listOf(submitters) },
    {
      label: 'Change controller',
      name: 'controller',
      cell: ({ changeController }) =>
        changeController === undefined ? none : breakableAddress(changeController),
    },
    { label: 'Registered', name: 'dates', cell: datesOf },
  ]
}

/** The columns of the tables of class and subject sub-codes. */
function subCodeColumns(links: Links): readonly Column<Entry>[] {
  return [codeColumn, titleColumn('Summary'), ...commonColumns(links)]
}

/** The columns of the table of enumerated status codes. */
function enumeratedColumns(links: Links): readonly Column<EnumeratedEntry>[] {
  const basicCodes: Column<EnumeratedEntry> = {
    label: 'Basic status codes',
    name: 'basic',
    cell: (entry) => (entry.basicCodes ? links.basicCodes(entry.basicCodes) : none),
  }
  return [codeColumn, titleColumn('Sample text'), basicCodes, ...commonColumns(links)]
}

/** The anchor of a table's section. */
export const tableAnchor = (name: TableName): string => `${name}-codes`

/** The anchor of a subject's part of the table of enumerated status codes. */
const subjectAnchor = (subject: number): string => `enumerated-X.${subject}`

const anchorOf = ({ code }: Entry): string => printRegistryCode(code)

function aboutTable(links: Links, { registrationRule, experts, references }: Table): Html {
  const named = experts.length === 0 ? undefined : ['. Designated expert: ', joined(experts, ', ')]
  const documents = joined(references.map(links.reference), ', ')
  return html`<p class="about">Registration: ${registrationRule}${named}. Set up by ${documents}.</p>`
}

const captionOf = ({ title }: Table, count: number): Content => `${title}, ${plural(count, 'entry')}`

/** The enumerated status codes, subject by subject. */
export function groupsOf({ enumerated, subjects }: Registry): readonly RowGroup<EnumeratedEntry>[] {
  const numbers = [...new Set(enumerated.map(({ code }) => code.subject))]
  return numbers.map((number) => ({
    anchor: subjectAnchor(number),
    heading: [`X.${number} `, subjects.find(({ code }) => code.subject === number)?.summary],
    rows: enumerated.filter(({ code }) => code.subject === number),
  }))
}

function section(name: TableName, links: Links, table: Table, shown: Html): Html {
  const anchor = tableAnchor(name)
  return html`<section aria-labelledby="${anchor}">
    <h2 id="${anchor}">${table.title}</h2>
    ${aboutTable(links, table)} ${shown}
  </section>`
}

function subCodeSection(registry: Registry, links: Links, name: 'class' | 'subject'): Html {
  const rows: readonly Entry[] = name === 'class' ? registry.classes : registry.subjects
  const table = registry.tables[name]
  const caption = captionOf(table, rows.length)
  const shown = tableOf({ caption, columns: subCodeColumns(links), groups: [{ rows }], anchorOf })
  return section(name, links, table, shown)
}

function enumeratedSection(registry: Registry, links: Links): Html {
  const table = registry.tables.enumerated
  const caption = captionOf(table, registry.enumerated.length)
  const groups = groupsOf(registry)
  return section(
    'enumerated',
    links,
    table,
    tableOf({ caption, columns: enumeratedColumns(links), groups, anchorOf }),
  )
}

/** The sections of the three tables of the registry. */
export function registrySections(registry: Registry, links: Links): readonly Html[] {
  return [
    subCodeSection(registry, links, 'class'),
    subCodeSection(registry, links, 'subject'),
    enumeratedSection(registry, links),
  ]
}
