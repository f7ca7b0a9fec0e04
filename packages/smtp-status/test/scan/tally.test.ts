import { describe, expect, it } from 'vitest'
import type { ScanFinding } from '../../src/scan/scan-text.js'
import { emptyTally, take } from '../../src/scan/tally.js'
import { aFinding } from '../report/a-finding.js'

const sure: ScanFinding = { ...aFinding(), sureness: 'sure' }
const likely: ScanFinding = { ...aFinding({ rule: 'code/unregistered' }), sureness: 'likely' }
const all = { likely: true, isWanted: () => true }

describe('the tally of a scan', () => {
  it('adds up the files, the codes and the findings', () => {
    const tally = emptyTally()
    take({ codes: { sure: 2, likely: 1 }, findings: [sure, likely] }, tally, all)
    take({ codes: { sure: 1, likely: 0 }, findings: [] }, tally, all)
    expect(tally).toMatchObject({ files: 2, sure: 3, likely: 1, held: 0, findings: [sure, likely] })
  })

  it('counts findings on likely codes that were not asked for', () => {
    const tally = emptyTally()
    take({ codes: { sure: 1, likely: 1 }, findings: [sure, likely] }, tally, { ...all, likely: false })
    expect(tally).toMatchObject({ likely: 1, held: 1, findings: [sure] })
  })

  it('leaves out rules that are not wanted, and does not count them as held', () => {
    const tally = emptyTally()
    const options = { likely: false, isWanted: (rule: string) => rule === 'code/missing' }
    take({ codes: { sure: 1, likely: 1 }, findings: [sure, likely] }, tally, options)
    expect(tally).toMatchObject({ sure: 1, likely: 1, held: 0, findings: [] })
  })

  it('ends where there is more than anybody reads, and says what to do', () => {
    const tally = emptyTally()
    const findings = Array.from({ length: 100_000 }, () => sure)
    take({ codes: { sure: 100_000, likely: 0 }, findings }, tally, all)
    expect(() => take({ codes: { sure: 1, likely: 0 }, findings: [sure] }, tally, all)).toThrow(
      expect.objectContaining({
        message: 'more than 100000 findings',
        advice: expect.stringContaining('--ignore-rule'),
      }),
    )
  })
})
