import { plural } from '@smtp-status/terminal/layout'
import { FindingCollector } from '@smtp-status/terminal/report'
import type { ReportChoice, RunFacts } from '../report.js'
import type { ScannedText } from './scan-text.js'
import type { PassedOver } from './walk.js'

/** Outcome of a scan. */
export interface Tally {
  files: number
  sure: number
  likely: number
  /** Findings on codes that are only likely, which were not asked for. */
  held: number
  readonly findings: FindingCollector
  readonly passedOver: PassedOver
}

/** The tally of a scan that has not begun. */
export const emptyTally = (): Tally => ({
  files: 0,
  sure: 0,
  likely: 0,
  held: 0,
  findings: new FindingCollector(),
  passedOver: { folders: 0, links: 0, binary: [], large: [], special: [], unreadable: [] },
})

/** Adds what was found in a file. */
export function take(
  { codes, findings }: ScannedText,
  tally: Tally,
  { likely, isWanted }: Pick<ReportChoice, 'isWanted'> & { readonly likely: boolean },
): void {
  tally.files += 1
  tally.sure += codes.sure
  tally.likely += codes.likely
  for (const finding of findings) {
    if (!isWanted(finding.rule)) continue
    if (likely || finding.confidence === 'sure') tally.findings.add(finding, () => finding)
    else tally.held += 1
  }
}

/** Number of files passed over for each reason. */
type Counts = Readonly<Record<keyof PassedOver, number>>

const countsOf = ({ large, binary, folders, links, special, unreadable }: PassedOver): Counts => ({
  large: large.length,
  binary: binary.length,
  folders,
  links,
  special: special.length,
  unreadable: unreadable.length,
})

function passedOverText({ large, binary, folders, links, special, unreadable }: Counts): string {
  const parts = [
    [large, 'too large'],
    [binary, 'binary'],
    [links, links === 1 ? 'link' : 'links'],
    [folders, 'left out by name'],
    [special, 'neither file nor folder'],
    [unreadable, 'unreadable'],
  ] as const
  const told = parts.flatMap(([count, why]) => (count === 0 ? [] : [`${count} ${why}`]))
  return told.length === 0 ? '' : `Passed over: ${told.join(', ')}.`
}

function heldText({ held }: Tally, likely: boolean): string {
  if (likely || held === 0) return ''
  return `${plural(held, 'more finding')} on what is likely a code: --likely shows them.`
}

/** Extent of a scan, for people and for programs. */
export function summaryOf(tally: Tally, likely: boolean): Pick<RunFacts, 'closing' | 'facts'> {
  const { files, sure, held } = tally
  const passedOver = countsOf(tally.passedOver)
  const codes = `${plural(sure, 'code')} and ${tally.likely} likely`
  return {
    closing: [
      `Read: ${codes} in ${plural(files, 'file')}.`,
      passedOverText(passedOver),
      heldText(tally, likely),
    ].filter((line) => line !== ''),
    facts: {
      files,
      codes: { sure, likely: tally.likely },
      passedOver,
      likelyFindingsNotShown: likely ? 0 : held,
    },
  }
}
