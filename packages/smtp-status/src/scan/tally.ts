import { CannotRun } from '@smtp-status/terminal'
import type { ScanOptions } from './scan-options.js'
import type { ScanFinding, ScannedText } from './scan-text.js'
import type { PassedOver } from './walk.js'

/** What became of a scan. */
export interface Tally {
  files: number
  sure: number
  likely: number
  /** Findings on codes that are only likely, which were not asked for. */
  held: number
  readonly findings: ScanFinding[]
  readonly passedOver: PassedOver
}

/** More findings than anybody reads; what is scanned then has something else in it. */
const most = 100_000

/** The tally of a scan that has not begun. */
export const emptyTally = (): Tally => ({
  files: 0,
  sure: 0,
  likely: 0,
  held: 0,
  findings: [],
  passedOver: { folders: 0, links: 0, binary: [], large: [], special: [], unreadable: [] },
})

/** Adds what was found in a file. Throws `CannotRun` where it becomes more than anybody reads. */
export function take(
  { codes, findings }: ScannedText,
  tally: Tally,
  { likely, isWanted }: Pick<ScanOptions, 'likely' | 'isWanted'>,
): void {
  tally.files += 1
  tally.sure += codes.sure
  tally.likely += codes.likely
  for (const finding of findings) {
    if (!isWanted(finding.rule)) continue
    if (likely || finding.sureness === 'sure') tally.findings.push(finding)
    else tally.held += 1
  }
  if (tally.findings.length > most)
    throw new CannotRun(
      `more than ${most} findings`,
      'scan fewer files, or leave rules out: --ignore-rule code/unregistered',
    )
}
