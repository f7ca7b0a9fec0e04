import { describe, expect, it } from 'vitest'
import { compareWithIana } from '../../src/compare/compare.js'
import { formatComparisonJson } from '../../src/compare/format.js'
import { formatComparisonText } from '../../src/compare/format.js'
import { endOfTables, newRecord, smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

const quiet = compareWithIana(smallRegistry, smallIana(['451, 550', '451/550']))
const loud = compareWithIana(
  smallRegistry,
  smallIana(['Recipient address has null MX', 'Null MX '.repeat(40)], [endOfTables, newRecord + endOfTables]),
)

describe('the text of a comparison', () => {
  it('shows what was corrected, counts the rest, and ends with what it comes to', () => {
    expect(formatComparisonText(quiet, { all: false })).toBe(
      [
        'Corrected on purpose in ours (1)',
        '  X.7.28 basic_code: a full stop is not a basic status code; none was given',
        '    ours  Not given',
        '    IANA  .',
        '',
        "6 of 6 entries compared, 6 in ours, 6 in IANA's file",
        'fields: 70 same, 1 form, 1 corrected',
        'There is no unexplained difference.',
        '',
      ].join('\n'),
    )
  })

  it('lists the differences in form where all are asked for', () => {
    expect(formatComparisonText(quiet, { all: true })).toContain(
      [
        'Different only in form (1)',
        '  X.7.24 basic_code: a slash between the codes',
        '    ours  451, 550',
        '    IANA  451/550',
      ].join('\n'),
    )
  })

  it('puts the gravest first, fits 80 columns, and says that nothing explains them', () => {
    const text = formatComparisonText(loud, { all: true })
    const lines = text.split('\n')
    expect(lines[0]).toBe('Different, and nothing explains it (1)')
    expect(lines).toContain('  X.1.10 sample')
    expect(lines).toContain("6 of 7 entries compared, 6 in ours, 7 in IANA's file")
    expect(lines.filter((line) => line.length > 80 || line !== line.trimEnd())).toEqual([])
    expect(lines.at(-2)).toBe('There are unexplained differences: 1 different, 7 missing.')
  })

  it('shows what one of the two alone has as one block a place', () => {
    expect(formatComparisonText(loud, { all: false })).toContain(
      [
        "Missing: IANA's file has it, ours does not (7)",
        '  X.7.31',
        '    code               X.7.31',
        '    sample             Moon is full',
        '    basic_code         451/550',
        '    description        Sent when the moon is full.',
        '    reference          [RFC9999], Section 4.2 (Standards Track)',
        '    submitter          A. Author, B. Writer',
        '    change_controller  IESG',
        '',
      ].join('\n'),
    )
  })

  it('shows once what differs in white space alone, and that a field is empty', () => {
    const comparison = compareWithIana(
      {
        ...smallRegistry,
        corrections: [
          { code: 'X.7.24', field: 'sample', iana: '', ours: 'SPF validation error', reason: 'it was lost' },
        ],
      },
      smallIana(['451, 550', '451,\n  550'], ['<sample>SPF validation error</sample>', '<sample/>']),
    )
    const text = formatComparisonText(comparison, { all: true })
    expect(text).toContain('  X.7.24 basic_code: other white space\n    both  451, 550\n')
    expect(text).toContain(
      '  X.7.24 sample: it was lost\n    ours  SPF validation error\n    IANA  (nothing)\n',
    )
  })

  it('lists corrections that explain nothing', () => {
    const mended = compareWithIana(smallRegistry, smallIana(['<basic_code>.<', '<basic_code>Not given<']))
    expect(formatComparisonText(mended, { all: false })).toContain(
      'Corrections that explain nothing (1)\n  X.7.28 basic_code: IANA\'s file does not say "." there\n',
    )
  })
})

describe('the JSON of a comparison', () => {
  it('holds every field', () => {
    const text = formatComparisonJson(quiet)
    expect(text.endsWith('}\n')).toBe(true)
    expect(JSON.parse(text)).toEqual(structuredClone(quiet))
  })
})
