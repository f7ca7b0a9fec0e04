import { BasicCodes, CodeLink, DeprecatedNote, Muted } from '@smtp-status/publish/parts'
import type { Entry, EnumeratedEntry, Registry } from '@smtp-status/registry'
import { isStandardsTrackEntry, printRegistryCode } from '@smtp-status/registry'
import type { JSX } from 'preact'
import { Sign } from './signs.js'

/** Tells whether an entry is a standards-track one, by the rule that decides who may change it. */
export const isStandardEntry = (entry: Entry, registry: Registry): boolean =>
  isStandardsTrackEntry(entry, { before: registry, after: registry })

/** The classes of a code, one beside the other, in three fixed places so that a column can be scanned. */
export function ClassSlots({ entry }: { entry: EnumeratedEntry }): JSX.Element {
  const { classes, deprecated } = entry
  if (classes === undefined) return deprecated ? <></> : <Muted>not limited</Muted>
  return (
    <span class="slots">
      {([2, 4, 5] as const).map((digit) => (
        <span>{classes.includes(digit) ? <Sign digit={digit} label /> : <i class="no" />}</span>
      ))}
    </span>
  )
}

/** The rows of a table of codes. */
export function CodeTable({ entries, registry, caption }: CodeTableProps): JSX.Element {
  return (
    <table class="t stack flow">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Sample text</th>
          <th scope="col">Classes</th>
          <th scope="col">Basic codes</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr>
            <th scope="row">
              <CodeLink code={printRegistryCode(entry.code)} />
            </th>
            <td class="wide">{entry.sampleText ?? <DeprecatedNote entry={entry} />}</td>
            <td>
              <ClassSlots entry={entry} />
            </td>
            <td class="basic">
              <BasicCodes registry={registry} codes={entry.basicCodes} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CodeTableProps {
  readonly entries: readonly EnumeratedEntry[]
  readonly registry: Registry
  readonly caption: string
}
