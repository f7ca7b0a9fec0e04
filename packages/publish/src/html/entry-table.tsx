import type { Entry, EnumeratedEntry, Registry } from '@smtp-status/registry'
import {
  isEnumerated,
  newestDate,
  printDocumentStatus,
  printRegistryCode,
  titleOf,
} from '@smtp-status/registry'
import type { ComponentChildren, JSX } from 'preact'
import { BasicCodes, CodeLink, DeprecatedNote, Listed, Muted, ReferenceLink, Time } from '../parts/index.js'
import { Lines } from './page.js'

/** Entries that belong together, under a heading of their own where there is one. */
export interface EntryGroup {
  readonly heading?: string
  readonly anchor?: string
  readonly entries: readonly Entry[]
}

function Text({ entry }: { entry: Entry }): JSX.Element {
  const classes = (isEnumerated(entry) ? entry.classes : undefined) ?? []
  const title = titleOf(entry)
  return (
    <>
      {title === '' ? undefined : <p class="ttl">{title}</p>}
      {isEnumerated(entry) && entry.deprecated && (
        <p class="warn">
          <DeprecatedNote entry={entry} />. {entry.deprecated.reason}
        </p>
      )}
      <p>{entry.description}</p>
      {classes.length === 0 ? undefined : (
        <p class="muted">
          Useful with{' '}
          <Listed
            items={classes.map((digit) => (
              <CodeLink code={printRegistryCode({ table: 'class', class: digit })} />
            ))}
          />
        </p>
      )}
      {entry.securityNote === undefined ? undefined : (
        <p>
          <b>Security:</b> {entry.securityNote}
        </p>
      )}
    </>
  )
}

function Basic({ registry, entry }: { registry: Registry; entry: EnumeratedEntry }): JSX.Element {
  return <BasicCodes registry={registry} codes={entry.basicCodes} />
}

/** A reference with the standing of its document. */
function ReferenceItem({ registry, reference }: ReferenceProps): JSX.Element {
  const document = registry.documents.get(reference.document)
  const standing = document && printDocumentStatus(document)
  return (
    <>
      <ReferenceLink reference={reference} />
      {standing === undefined ? undefined : ` (${standing})`}
    </>
  )
}

interface ReferenceProps {
  readonly registry: Registry
  readonly reference: Entry['references'][number]
}

const listed = (items: readonly ComponentChildren[]): JSX.Element =>
  items.length === 0 ? <Muted>none</Muted> : <Listed items={items} />

function Dates({ entry }: { entry: Entry }): JSX.Element {
  const { date } = entry.registration
  const updated = newestDate(entry.history.map((change) => change.date))
  return (
    <>
      {date === undefined ? <Muted>not known</Muted> : <Time date={date} />}
      {updated === undefined ? undefined : (
        <>
          , updated <Time date={updated} />
        </>
      )}
    </>
  )
}

/** The facts of an entry that say where it comes from, each with its name. */
function Origin({ registry, entry }: { registry: Registry; entry: Entry }): JSX.Element {
  const { references, submitters, changeController } = entry
  const facts: readonly (readonly [string, JSX.Element])[] = [
    ['Reference', listed(references.map((each) => <ReferenceItem registry={registry} reference={each} />))],
    ['Submitter', listed(submitters)],
    ['Change controller', changeController === undefined ? <Muted>none</Muted> : <>{changeController}</>],
    ['Registered', <Dates entry={entry} />],
  ]
  return (
    <dl class="origin">
      {facts.map(([label, fact]) => (
        <div>
          <dt>{label}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function Row({ registry, entry }: { registry: Registry; entry: Entry }): JSX.Element {
  const code = printRegistryCode(entry.code)
  return (
    <tr id={code}>
      <th scope="row">
        <CodeLink code={code} />
      </th>
      <td>
        <Text entry={entry} />
      </td>
      {isEnumerated(entry) ? (
        <td data-l="Basic codes">
          <span>
            <Basic registry={registry} entry={entry} />
          </span>
        </td>
      ) : undefined}
      <td>
        <Origin registry={registry} entry={entry} />
      </td>
    </tr>
  )
}

function Group({ registry, group, width }: GroupProps): JSX.Element {
  const { heading, anchor, entries } = group
  return (
    <tbody>
      {heading === undefined ? undefined : (
        <tr class="grp" id={anchor}>
          <th scope="rowgroup" colSpan={width}>
            {heading}
          </th>
        </tr>
      )}
      <Lines
        of={entries.map((entry) => (
          <Row registry={registry} entry={entry} />
        ))}
      />
    </tbody>
  )
}

interface GroupProps {
  readonly registry: Registry
  readonly group: EntryGroup
  readonly width: number
}

/** A table of entries: each can be linked to by its code, and reads as a list where the screen is narrow. */
export function EntryTable({ registry, caption, labels, groups }: EntryTableProps): JSX.Element {
  return (
    <table class="t stack entries">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {labels.map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <Group registry={registry} group={group} width={labels.length} />
      ))}
    </table>
  )
}

interface EntryTableProps {
  readonly registry: Registry
  readonly caption: string
  readonly labels: readonly string[]
  readonly groups: readonly EntryGroup[]
}
