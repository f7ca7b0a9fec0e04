import type { Registry, Table, TableName } from '@smtp-status/registry'
import { lastUpdated, tableNames } from '@smtp-status/registry'
import { plural } from '@smtp-status/terminal/layout'
import type { JSX } from 'preact'
import { texts } from '#generated/texts.js'
import type { Artifact, Edition } from '../artifact.js'
import { Listed, ReferenceLink, Time } from '../parts/index.js'
import { addressesIn, subjectAnchor, tableAnchor } from './addresses.js'
import { BasicCodeSection, DocumentSection } from './appendix.js'
import type { EntryGroup } from './entry-table.js'
import { EntryTable } from './entry-table.js'
import { historyPageName } from './history-page.js'
import { PageSection, pageText } from './page.js'

/** The enumerated status codes, subject by subject. */
function groupsOf({ enumerated, subjects }: Registry): readonly EntryGroup[] {
  const numbers = [...new Set(enumerated.map(({ code }) => code.subject))]
  return numbers.map((number) => ({
    anchor: subjectAnchor(number),
    heading: `X.${number} ${subjects.find(({ code }) => code.subject === number)?.summary ?? ''}`,
    entries: enumerated.filter(({ code }) => code.subject === number),
  }))
}

/** Columns of the tables of class and subject sub-codes, and of that of enumerated status codes. */
const subCodeLabels = ['Code', 'Summary and description', 'Origin']
const enumeratedLabels = ['Code', 'Sample text and description', 'Basic status codes', 'Origin']

const entriesOf = (registry: Registry): Readonly<Record<TableName, readonly EntryGroup[]>> => ({
  class: [{ entries: registry.classes }],
  subject: [{ entries: registry.subjects }],
  enumerated: groupsOf(registry),
})

function About({ table }: { table: Table }): JSX.Element {
  const { registrationRule, experts, references } = table
  return (
    <p class="about">
      Registration: {registrationRule}
      {experts.length === 0 ? undefined : `. Designated expert: ${experts.join(', ')}`}. Set up by{' '}
      <Listed
        items={references.map((reference) => (
          <ReferenceLink reference={reference} />
        ))}
      />
      .
    </p>
  )
}

function TableSection({ registry, name }: { registry: Registry; name: TableName }): JSX.Element {
  const table = registry.tables[name]
  const groups = entriesOf(registry)[name]
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <PageSection id={tableAnchor(name)} title={table.title}>
      <About table={table} />
      <EntryTable
        registry={registry}
        caption={`${table.title}, ${plural(count, 'entry')}`}
        labels={name === 'enumerated' ? enumeratedLabels : subCodeLabels}
        groups={groups}
      />
    </PageSection>
  )
}

function Contents({ registry }: { registry: Registry }): JSX.Element {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      <ul>
        {tableNames.map((name) => (
          <li>
            <a href={`#${tableAnchor(name)}`}>{registry.tables[name].title}</a>
          </li>
        ))}
        <li>
          <ul class="subjects">
            {groupsOf(registry).map(({ anchor = '', heading }) => (
              <li>
                <a href={`#${anchor}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <a href="#basic-codes">Basic status codes</a>
        </li>
        <li>
          <a href="#documents">Documents</a>
        </li>
      </ul>
    </nav>
  )
}

/** Links to the other published files, which stand beside this page. */
function Beside({ id }: { id: string }): JSX.Element {
  const files: readonly (readonly [string, string])[] = [
    ['history', historyPageName(id)],
    ['JSON', `${id}.json`],
    ['XML', `${id}.xml`],
    ['CSV', `${id}-3.csv`],
    ['text', `${id}.txt`],
    ['feed of changes', 'changes.atom'],
    ['digests', 'SHA256SUMS'],
  ]
  return (
    <p>
      Beside this page:{' '}
      <Listed
        items={files.map(([label, file]) => (
          <a href={file}>{label}</a>
        ))}
      />
      . The data is free to use (CC0 1.0).
    </p>
  )
}

/** The box that filters the rows; it is shown where the page's script runs. */
function FilterBox(): JSX.Element {
  return (
    <div class="filter js-only">
      <label for="filter">Filter by code, reply text or words</label>
      <input type="search" id="filter" autocomplete="off" spellcheck={false} placeholder="5.7.26" />
      <p id="filtered" role="status" />
    </div>
  )
}

function Header({ registry }: { registry: Registry }): JSX.Element {
  return (
    <>
      <p class="muted">
        Created <Time date={registry.created} />, last updated <Time date={lastUpdated(registry)} />.
      </p>
      <p>
        A mail server can put an enhanced status code such as 5.1.1 in front of the text of its reply. Its
        three numbers are the class, the subject and the detail. Where a code below has an X or Y in place of
        a number, any number that the other tables allow can stand there. The basic status code is the one
        that the reply begins with.
      </p>
      <Beside id={registry.id} />
      <Contents registry={registry} />
      <FilterBox />
    </>
  )
}

/**
 * The registry as one HTML page that needs no other file, and no script to be read. Each code is an anchor: `#X.7.1`, `#5.XXX.YYY`.
 */
export function htmlArtifact(registry: Registry, edition: Edition = {}): Artifact {
  const text = pageText({
    title: registry.title,
    edition,
    skip: 'Skip to the tables',
    addresses: addressesIn(registry),
    script: texts['filter.js'],
    header: <Header registry={registry} />,
    children: (
      <>
        {tableNames.map((name) => (
          <TableSection registry={registry} name={name} />
        ))}
        <BasicCodeSection registry={registry} />
        <DocumentSection registry={registry} />
      </>
    ),
  })
  return { name: `${registry.id}.html`, text }
}
