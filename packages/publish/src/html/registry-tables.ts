import type { Entry, EnumeratedEntry, Registry, Table, TableName } from '@smtp-status/model'
import { printRegistryCode } from '@smtp-status/model'
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

function captionOf(links: Links, table: Table, count: number): Content {
  const experts =
    table.experts.length === 0 ? undefined : [' Designated expert: ', joined(table.experts, ', '), '.']
  return html`${count} ${count === 1 ? 'entry' : 'entries'}. Registration:
  ${table.registrationRule}.${experts} Set up by ${joined(table.references.map(links.reference), ', ')}.`
}

/** The enumerated status codes, subject by subject. */
export function groupsOf({ enumerated, subjects }: Registry): readonly RowGroup<EnumeratedEntry>[] {
  const numbers = [...new Set(enumerated.map(({ code }) => code.subject))]
  return numbers.map((number) => ({
    anchor: subjectAnchor(number),
    heading: [`X.${number} `, subjects.find(({ code }) => code.subject === number)?.summary],
    rows: enumerated.filter(({ code }) => code.subject === number),
  }))
}

function section(name: TableName, { title }: Table, table: Html): Html {
  const anchor = tableAnchor(name)
  return html`<section aria-labelledby="${anchor}">
    <h2 id="${anchor}">${title}</h2>
    ${table}
  </section>`
}

function subCodeSection(registry: Registry, links: Links, name: 'class' | 'subject'): Html {
  const rows: readonly Entry[] = name === 'class' ? registry.classes : registry.subjects
  const table = registry.tables[name]
  const caption = captionOf(links, table, rows.length)
  return section(
    name,
    table,
    tableOf({ caption, columns: subCodeColumns(links), groups: [{ rows }], anchorOf }),
  )
}

/** The sections of the three tables of the registry. */
export function registrySections(registry: Registry, links: Links): readonly Html[] {
  const { enumerated } = registry.tables
  const caption = captionOf(links, enumerated, registry.enumerated.length)
  const columns = enumeratedColumns(links)
  return [
    subCodeSection(registry, links, 'class'),
    subCodeSection(registry, links, 'subject'),
    section('enumerated', enumerated, tableOf({ caption, columns, groups: groupsOf(registry), anchorOf })),
  ]
}
