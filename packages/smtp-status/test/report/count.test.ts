import { describe, expect, it } from 'vitest'
import { countRules, countSeverities } from '../../src/report/count.js'

const findings = [
  { rule: 'code/unregistered', severity: 'warning' },
  { rule: 'code/class-disagrees', severity: 'remark' },
  { rule: 'code/deprecated', severity: 'warning' },
  { rule: 'code/class-disagrees', severity: 'error' },
  { rule: 'code/unregistered', severity: 'warning' },
  { rule: 'code/class-not-useful', severity: 'warning' },
] as const

describe('findings are counted', () => {
  it('by rule and severity: gravest first, then the most frequent, then by name', () => {
    expect(countRules(findings).map(({ rule, severity, count }) => `${count} ${severity} ${rule}`)).toEqual([
      '1 error code/class-disagrees',
      '2 warning code/unregistered',
      '1 warning code/class-not-useful',
      '1 warning code/deprecated',
      '1 remark code/class-disagrees',
    ])
    expect(countRules([])).toEqual([])
  })

  it('by severity', () => {
    expect(countSeverities(findings)).toEqual({ error: 1, warning: 4, remark: 1 })
    expect(countSeverities([])).toEqual({ error: 0, warning: 0, remark: 0 })
  })
})
