import { createHash } from 'node:crypto'
import type { Correction } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import type { IanaComparison } from '../../src/compare/compare.js'
import { compareWithIana } from '../../src/compare/compare.js'
import { isAboutFileOf } from '../../src/compare/compare-records.js'
import { endOfTables, newRecord, smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

const fullStop: Correction = {
  code: 'X.7.28',
  field: 'basic_code',
  iana: '.',
  ours: 'Not given',
  reason: 'a full stop is no code',
}

const sha256 = (text: string): { readonly sha256: string } => ({
  sha256: createHash('sha256').update(text).digest('hex'),
})

const compareBy = (...corrections: readonly Correction[]): IanaComparison =>
  compareWithIana({ ...smallRegistry, corrections }, smallIana())

const verdictOf = ({ entries }: IanaComparison): string | undefined =>
  entries.find(({ code }) => code === 'X.7.28')?.fields.find(({ field }) => field === 'basic_code')?.verdict

describe('a correction', () => {
  it.each([
    ['the two texts', {}],
    ['the digest of IANA’s', { iana: sha256('.') }],
    ['the digest of ours', { ours: sha256('Not given') }],
    ['a file up to the day of this one', { until: '2017-06-22' }],
  ] satisfies readonly (readonly [string, Partial<Correction>])[])(
    'explains a difference by %s',
    (_what, change) => {
      const compared = compareBy({ ...fullStop, ...change })
      expect(verdictOf(compared)).toBe('corrected')
      expect([compared.hasUnexplained, compared.unusedCorrections]).toEqual([false, []])
    },
  )

  it.each([
    ['code', { code: 'X.7.24' }],
    ['field', { field: 'sample' }],
    ['text of IANA', { iana: '..' }],
    ['digest of IANA’s text', { iana: sha256('..') }],
    ['text of ours', { ours: 'not given' }],
    ['digest of ours', { ours: sha256('not given') }],
  ] satisfies readonly (readonly [string, Partial<Correction>])[])(
    'explains nothing by another %s, and is not used',
    (_what, change) => {
      const correction = { ...fullStop, ...change }
      const compared = compareBy(correction)
      expect(verdictOf(compared)).toBe('different')
      expect([compared.hasUnexplained, compared.unusedCorrections]).toEqual([true, [correction]])
    },
  )

  it('of older files alone is neither used nor missed', () => {
    const compared = compareBy({ ...fullStop, until: '2017-06-21' })
    expect([verdictOf(compared), compared.unusedCorrections]).toEqual(['different', []])
  })

  it('is about files up to its day, and about those without one', () => {
    const until = '2020-01-01'
    const about = ['2019-12-31', until, '2020-01-02', undefined].map((day) =>
      isAboutFileOf({ ...fullStop, until }, day),
    )
    expect(about).toEqual([true, true, false, true])
    expect(isAboutFileOf(fullStop, '2020-01-02')).toBe(true)
  })
})

describe('a record that only one side has', () => {
  it('has its fields on that side alone', () => {
    const { entries } = compareWithIana(
      smallRegistry,
      smallIana([endOfTables, newRecord + endOfTables], ['X.7.24', 'X.9.24']),
    )
    const fieldsOf = (code: string): unknown => entries.find((entry) => entry.code === code)?.fields
    expect(fieldsOf('X.7.31')).toContainEqual(
      expect.objectContaining({ field: 'sample', ours: '', iana: 'Moon is full', verdict: 'missing' }),
    )
    expect(fieldsOf('X.7.24')).toContainEqual(
      expect.objectContaining({ field: 'sample', ours: 'SPF validation error', iana: '', verdict: 'extra' }),
    )
  })

  it('has its title on that side alone where it is a table', () => {
    const { heads } = compareWithIana(
      smallRegistry,
      smallIana(['id="smtp-enhanced-status-codes-1"', 'id="other"']),
    )
    const title = (id: string): unknown => heads.find((head) => head.id === id)?.fields[0]
    const both = { field: 'title', ours: '', iana: '' }
    expect(title('other')).toEqual({ ...both, iana: 'Class Sub-Codes', verdict: 'missing' })
    expect(title('smtp-enhanced-status-codes-1')).toEqual({
      ...both,
      ours: 'Class Sub-Codes',
      verdict: 'extra',
    })
  })
})
