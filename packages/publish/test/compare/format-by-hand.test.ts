import { describe, expect, it } from 'vitest'
import type { IanaComparison } from '../../src/compare/compare.js'
import { formatComparisonJson, formatComparisonText } from '../../src/compare/format.js'
import type { FieldComparison, Verdict } from '../../src/compare/verdict.js'

const field = (verdict: Verdict, others: Partial<FieldComparison> = {}): FieldComparison => ({
  field: 'sample',
  verdict,
  ours: 'a',
  iana: 'b',
  ...others,
})

function comparisonOf(
  fields: readonly FieldComparison[],
  others: Partial<IanaComparison> = {},
): IanaComparison {
  const totals = { same: 0, form: 0, restated: 0, corrected: 0, missing: 0, extra: 0, different: 0 }
  for (const { verdict } of fields) totals[verdict] += 1
  return {
    counts: { ours: 3, iana: 2, both: 1 },
    heads: [],
    entries: [{ table: 't', code: 'X.1.1', presence: 'both', fields }],
    totals,
    unusedCorrections: [],
    hasUnexplained: totals.missing + totals.extra + totals.different > 0,
    ...others,
  }
}

const counted = "1 of 4 entries compared, 3 in ours, 2 in IANA's file"
const quiet = 'There is no unexplained difference.'

const linesOf = (comparison: IanaComparison, all = false): readonly string[] =>
  formatComparisonText(comparison, { all }).split('\n')

describe('a comparison as text', () => {
  it('is what it comes to where there is nothing to show', () => {
    expect(linesOf(comparisonOf([field('same'), field('form')]))).toEqual([
      counted,
      'fields: 1 same, 1 form',
      quiet,
      '',
    ])
    expect(linesOf(comparisonOf([field('same')]), true)).toEqual([counted, 'fields: 1 same', quiet, ''])
  })

  it.each([
    ['corrected', 'Corrected on purpose in ours (1)', 'corrected'],
    ['restated', 'Descriptions in other words (1)', 'restated'],
    ['form', 'Different only in form (1)', 'form'],
  ] as const)('has a heading for what is %s', (verdict, heading, word) => {
    expect(linesOf(comparisonOf([field(verdict)]), true)).toEqual([
      heading,
      '  X.1.1 sample',
      '    ours  a',
      '    IANA  b',
      '',
      counted,
      `fields: 1 ${word}`,
      quiet,
      '',
    ])
  })

  it('shows a difference with both sides', () => {
    expect(linesOf(comparisonOf([field('different', { reason: 'so', iana: ' ' })])).slice(0, 4)).toEqual([
      'Different, and nothing explains it (1)',
      '  X.1.1 sample: so',
      '    ours  a',
      '    IANA  (nothing)',
    ])
  })

  it('shows once what is the same but for white space', () => {
    const lines = linesOf(comparisonOf([field('form', { ours: 'a b', iana: 'a\nb' })]), true)
    expect(lines.slice(1, 4)).toEqual(['  X.1.1 sample', '    both  a b', ''])
  })

  it('shows what one side alone has under the place, the gravest first', () => {
    const heads = [{ id: 'r', fields: [field('missing', { ours: '', iana: 'c' })] }]
    const lone = comparisonOf([field('extra', { iana: '' }), field('different')], { heads })
    expect(linesOf(lone)).toEqual([
      'Different, and nothing explains it (1)',
      '  X.1.1 sample',
      '    ours  a',
      '    IANA  b',
      '',
      "Missing: IANA's file has it, ours does not (1)",
      '  r',
      '    sample             c',
      '',
      "Extra: ours has it, IANA's file does not (1)",
      '  X.1.1',
      '    sample             a',
      '',
      counted,
      'fields: ',
      'There are unexplained differences: 1 different, 1 extra.',
      '',
    ])
  })

  it('puts a long name on a line of its own', () => {
    const named = (length: number): readonly string[] =>
      linesOf(comparisonOf([field('extra', { field: 'n'.repeat(length), iana: '' })])).slice(2, 4)
    expect(named(18)).toEqual([`    ${'n'.repeat(18)} a`, ''])
    expect(named(19)).toEqual([`    ${'n'.repeat(19)}`, `${' '.repeat(23)}a`])
  })

  it('breaks a long reason within 80 columns, and indents what follows', () => {
    const reason = Array.from({ length: 20 }, () => 'abcdefg').join(' ')
    const lines = linesOf(comparisonOf([field('different', { reason })])).slice(1, 4)
    expect(lines[0]).toMatch(/^ {2}X\.1\.1 sample: abcdefg/)
    expect(lines[1]).toMatch(/^ {6}abcdefg/)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
  })

  it('names corrections that explain nothing, below what differs', () => {
    const correction = { code: 'X.1.2', field: 'sample', iana: 'b', reason: 'so' } as const
    const comparison = comparisonOf([field('corrected')], { unusedCorrections: [correction] })
    expect(linesOf(comparison).slice(3, 7)).toEqual([
      '    IANA  b',
      '',
      'Corrections that explain nothing (1)',
      '  X.1.2 sample: IANA\'s file does not say "b" there',
    ])
  })

  it('names corrections that explain nothing, to the letter', () => {
    const correction = { code: 'X.1.1', field: 'sample', ours: 'a', reason: 'so' } as const
    const unusedCorrections = [
      { ...correction, iana: 'b "c"' },
      { ...correction, iana: { sha256: '0a'.repeat(32) } },
    ]
    expect(linesOf(comparisonOf([field('same')], { unusedCorrections }))).toEqual([
      'Corrections that explain nothing (2)',
      String.raw`  X.1.1 sample: IANA's file does not say "b \"c\"" there`,
      "  X.1.1 sample: IANA's file does not say the text of SHA-256",
      `      ${'0a'.repeat(32)} there`,
      '',
      counted,
      'fields: 1 same',
      quiet,
      '',
    ])
  })
})

describe('a comparison as JSON', () => {
  it('is indented by two spaces, and ends with a line feed', () => {
    const comparison = comparisonOf([field('same')])
    const text = formatComparisonJson(comparison)
    expect(text).toMatch(/^\{\n {2}"counts": \{\n {4}"ours": 3,/)
    expect(text).toMatch(/\n\}\n$/)
    expect(JSON.parse(text)).toEqual(comparison)
  })
})
