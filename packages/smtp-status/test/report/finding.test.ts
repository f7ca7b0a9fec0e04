import { describe, expect, it } from 'vitest'
import { asFinding, nearPlace } from '../../src/report/finding.js'
import { aFinding } from './a-finding.js'

describe('a finding in a file', () => {
  it('keeps a short line whole', () => {
    expect(nearPlace('550 5.7.99 x', 5)).toEqual({ lineText: '550 5.7.99 x', cutBefore: 0 })
  })

  it('keeps of a long line what is within 300 characters, and how much was cut off before', () => {
    const line = `${'x'.repeat(1000)}5.7.99${'y'.repeat(1000)}`
    expect(nearPlace(line, 1001)).toEqual({
      lineText: `${'x'.repeat(300)}5.7.99${'y'.repeat(295)}`,
      cutBefore: 700,
    })
  })

  it('is a note to the shared reports where it is a remark, and keeps its severity otherwise', () => {
    expect(asFinding(aFinding({ severity: 'remark' })).severity).toBe('note')
    expect(asFinding(aFinding())).toEqual({
      rule: 'code/class-disagrees',
      severity: 'error',
      place: { file: 'a.js', range: { line: 7, column: 13, endLine: 7, endColumn: 18 } },
      message: '4.3.1 has another class than 552',
      advice: 'Write 5.3.1',
      source: 'RFC 2034 section 4',
    })
  })
})
