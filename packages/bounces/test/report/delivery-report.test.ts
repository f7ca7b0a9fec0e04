import { describe, expect, it } from 'vitest'
import { readReport } from '../../src/report/delivery-report.js'

const read = (isTyped: boolean, lines: readonly string[]): readonly object[] =>
  readReport(lines.join('\n'), isTyped).map(({ fields, common, line }) => ({
    fields: Object.fromEntries(fields),
    common: Object.fromEntries(common),
    line,
  }))

const fieldsOf = (isTyped: boolean, ...lines: readonly string[]): readonly object[] =>
  readReport(lines.join('\n'), isTyped).map(({ fields }) => Object.fromEntries(fields))

describe('a report', () => {
  const lines = [
    'Reporting-MTA: dns; mx.example.org',
    'X-Queue: 1',
    '',
    'Final-Recipient: rfc822; sam@example.net',
    'Action: failed',
    'Status: RO',
    'X-Any: x',
    '',
    'Reporting-MTA: dns; other.example.org',
    'Original-Recipient: rfc822; sue@example.org',
  ]

  it('has groups of any fields where its media type is one', () => {
    const common = { 'reporting-mta': 'dns; mx.example.org', 'x-queue': '1' }
    expect(read(true, lines)).toEqual([
      {
        fields: {
          'final-recipient': 'rfc822; sam@example.net',
          action: 'failed',
          status: 'RO',
          'x-any': 'x',
        },
        common,
        line: 4,
      },
      {
        fields: {
          'reporting-mta': 'dns; other.example.org',
          'original-recipient': 'rfc822; sue@example.org',
        },
        common,
        line: 9,
      },
    ])
  })

  it('has groups of known fields where it stands in a text', () => {
    const common = { 'reporting-mta': 'dns; mx.example.org' }
    expect(read(false, lines)).toMatchObject([
      { fields: { 'final-recipient': 'rfc822; sam@example.net', action: 'failed' }, common, line: 4 },
      { common, line: 9 },
    ])
    expect(fieldsOf(false, ...lines)[0]).not.toHaveProperty('x-any')
    expect(fieldsOf(false, ...lines)[0]).not.toHaveProperty('status')
  })

  it('begins a group with each recipient, and keeps what is said of the whole within one', () => {
    expect(
      read(true, ['Final-Recipient: a', 'Reporting-MTA: x', 'Final-Recipient: b', 'Status: 5.1.1']),
    ).toEqual([
      {
        fields: { 'final-recipient': 'a', 'reporting-mta': 'x' },
        common: { 'reporting-mta': 'x' },
        line: 1,
      },
      {
        fields: { 'final-recipient': 'b', status: '5.1.1' },
        common: { 'reporting-mta': 'x' },
        line: 3,
      },
    ])
  })
})

describe('a group', () => {
  it.each([
    [true, ['Action: failed'], 1],
    [true, ['Status: 5.1.1'], 1],
    [true, ['Diagnostic-Code: x'], 1],
    [true, ['X-Any: x'], 0],
    [false, ['Final-Recipient: a'], 1],
    [false, ['Original-Recipient: a'], 1],
    [false, ['Action: failed', 'Status: 5.1.1'], 1],
    [false, ['Action: failed', 'Status: not 5.1.1'], 0],
    [false, ['Action: failed'], 0],
    [false, ['Status: 5.1.1'], 0],
    [false, ['Diagnostic-Code: x', 'Action: failed'], 0],
  ])('tells of a recipient or not; by its media type a report: %s, %j', (isTyped, lines, count) =>
    expect(readReport(lines.join('\n'), isTyped)).toHaveLength(count),
  )
})

const long = 'x'.repeat(19_999)

describe('a field', () => {
  it.each([
    ['is folded', ['Diagnostic-Code: No', '  such', '\tuser '], 'No such user'],
    ['begins on the next line', ['Diagnostic-Code:', '  No such user'], 'No such user'],
    ['counts once', ['Diagnostic-Code: No', 'Diagnostic-Code: Yes', '  more'], 'No'],
    ['counts once it has a value', ['Diagnostic-Code:', 'Diagnostic-Code: No', '  more'], 'No more'],
    ['ends with a line that is none', ['Diagnostic-Code: No', 'such', '  user'], 'No'],
    ['is indented', ['  Diagnostic-Code: No'], 'No'],
    ['is quoted', ['> > Diagnostic-Code: No > such'], 'No > such'],
    ['is cut at an end', [`Diagnostic-Code: ${long}`, ' y'], `${long} y`],
    ['is no longer', [`Diagnostic-Code: ${long}x`, ' y'], `${long}x`],
  ])('%s', (_, lines, value) => expect(fieldsOf(true, ...lines)).toEqual([{ 'diagnostic-code': value }]))

  it('follows a line that is none, though indented', () => {
    expect(fieldsOf(false, 'Action: failed', 'Hello', '  Status: 5.1.1')).toEqual([
      { action: 'failed', status: '5.1.1' },
    ])
  })

  it('of the next group follows an empty line of a quotation', () => {
    expect(fieldsOf(true, '> Action: failed', '>  ', '> Status: 5.1.1')).toEqual([
      { action: 'failed' },
      { status: '5.1.1' },
    ])
  })
})
