import { FindingCollector } from '@smtp-status/terminal/report'
import type { ScanOptions } from './scan-options.js'
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
  { likely, isWanted }: Pick<ScanOptions, 'likely' | 'isWanted'>,
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
