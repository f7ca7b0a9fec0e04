import { describe, expect, it } from 'vitest'
import { placeAt, toFinding } from '../../src/faults/fault.js'

const range = { line: 1, column: 2, endLine: 3, endColumn: 4 }

describe('a place', () => {
  it('has a range where there is one', () => {
    expect(placeAt('a.yaml', range)).toEqual({ file: 'a.yaml', range })
    expect(placeAt('a.yaml', undefined)).toStrictEqual({ file: 'a.yaml' })
  })
})

describe('the finding of a fault', () => {
  const place = { file: 'a.yaml' }
  const words = { message: 'm', advice: 'a' }

  it.each([
    ['value/form', 'error'],
    ['registry/unused-document', 'warning'],
  ] as const)('of the rule %s is an %s', (rule, severity) => {
    expect(toFinding({ rule, ...words }, place)).toStrictEqual({ rule, ...words, severity, place })
  })

  it.each([{ found: 'f' }, { expected: 'e' }, { found: 'f', expected: 'e' }, { found: '', expected: '' }])(
    'has what the fault says of what was found and expected: %j',
    (more) => {
      const fault = { rule: 'value/form', ...words, ...more } as const
      expect(toFinding(fault, place)).toStrictEqual({ ...fault, severity: 'error', place })
    },
  )

  it('has nothing more of the fault', () => {
    const fault = { rule: 'value/form', ...words, path: ['a'], on: 'key', found: undefined } as const
    expect(Object.keys(toFinding(fault, place)).toSorted()).toEqual([
      'advice',
      'message',
      'place',
      'rule',
      'severity',
    ])
  })
})
