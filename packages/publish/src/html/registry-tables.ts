import type { Entry, EnumeratedEntry, Registry, Table, TableName } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import { enumeratedColumns, subCodeColumns } from './entry-columns.js'
import type { Links } from './links.js'
import type { Content, Html } from './markup.js'
import { html, joined } from './markup.js'
import type { RowGroup } from './table.js'
import { tableOf } from './table.js'

/** The anchor of a table's section. */
export const tableAnchor = (name: TableName): string => `${name}-codes`

/** The anchor of a subject's part of the table of enumerated status codes. */
export const subjectAnchor = (subject: number): string => `enumerated-X.${subject}`

const anchorOf = ({ code }: Entry): string => printRegistryCode(code)

function aboutTable(links: Links, { registrationRule, experts, references }: Table): Html {
  const named = experts.length === 0 ? undefined : ['. Designated expert: ', joined(experts, ', ')]
  const documents = joined(references.map(links.reference), ', ')
  return html`<p class="about">Registration: ${registrationRule}${named}. Set up by ${documents}.</p>`
}

const captionOf = ({ title }: Table, count: number): Content =>
  `${title}, ${count} ${count === 1 ? 'entry' : 'entries'}`

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
