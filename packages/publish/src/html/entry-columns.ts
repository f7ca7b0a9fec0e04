import type { ClassDigit, Deprecation, Entry, EnumeratedEntry } from '@smtp-status/registry'
import { isEnumerated, newestDate, printRegistryCode, titleOf } from '@smtp-status/registry'
import type { Links } from './links.js'
import type { Content } from './markup.js'
import { html, joined } from './markup.js'
import type { Column } from './table.js'

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
export function subCodeColumns(links: Links): readonly Column<Entry>[] {
  return [codeColumn, titleColumn('Summary'), ...commonColumns(links)]
}

/** The columns of the table of enumerated status codes. */
export function enumeratedColumns(links: Links): readonly Column<EnumeratedEntry>[] {
  const basicCodes: Column<EnumeratedEntry> = {
    label: 'Basic status codes',
    name: 'basic',
    cell: (entry) => (entry.basicCodes ? links.basicCodes(entry.basicCodes) : none),
  }
  return [codeColumn, titleColumn('Sample text'), basicCodes, ...commonColumns(links)]
}
