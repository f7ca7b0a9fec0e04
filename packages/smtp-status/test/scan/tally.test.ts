import { findingLimits, totalOf } from '@smtp-status/terminal/report'
import { describe, expect, it } from 'vitest'
import type { ScanFinding } from '../../src/scan/scan-text.js'
import { emptyTally, take } from '../../src/scan/tally.js'

const sure: ScanFinding = {
  rule: 'code/class-disagrees',
  severity: 'error',
  place: { file: 'a.js' },
  message: '4.3.1 has another class than 552',
  advice: 'Write 5.3.1',
  confidence: 'sure',
}
const likely: ScanFinding = { ...sure, rule: 'code/unregistered', confidence: 'likely' }
const all = { likely: true, isWanted: () => true }

describe('the tally of a scan', () => {
  it('adds up the files, the codes and the findings', () => {
    const tally = emptyTally()
    take({ codes: { sure: 2, likely: 1 }, findings: [sure, likely] }, tally, all)
    take({ codes: { sure: 1, likely: 0 }, findings: [] }, tally, all)
    expect(tally).toMatchObject({ files: 2, sure: 3, likely: 1, held: 0 })
    expect(tally.findings.list().findings).toEqual([sure, likely])
  })

  it('counts findings on likely codes that were not asked for', () => {
    const tally = emptyTally()
    take({ codes: { sure: 1, likely: 1 }, findings: [sure, likely] }, tally, { ...all, likely: false })
    expect(tally).toMatchObject({ likely: 1, held: 1 })
    expect(tally.findings.list().findings).toEqual([sure])
  })

  it('leaves out rules that are not wanted, and does not count them as held', () => {
    const tally = emptyTally()
    const options = { likely: false, isWanted: (rule: string) => rule === 'code/missing' }
    take({ codes: { sure: 1, likely: 1 }, findings: [sure, likely] }, tally, options)
    expect(tally).toMatchObject({ sure: 1, likely: 1, held: 0 })
    expect(tally.findings.list().findings).toEqual([])
  })

  it('keeps findings up to the limit of all commands, and counts the others', () => {
    const tally = emptyTally()
    const findings = Array.from({ length: findingLimits.kept + 7 }, () => sure)
    take({ codes: { sure: 1, likely: 0 }, findings }, tally, all)
    const list = tally.findings.list()
    expect([list.findings.length, totalOf(list)]).toEqual([findingLimits.kept, findingLimits.kept + 7])
  })
})
