import { describe, expect, it } from 'vitest'
import { csvColumns } from '../../src/csv/csv-artifacts.js'
import { csvTable } from '../../src/csv/csv-artifacts.js'
import type { IanaRecord } from '../../src/iana/document.js'
import { fieldText, registryIn } from '../../src/iana/document.js'
import { readIana } from '../../src/iana/read.js'
import { hasIanaFiles, ianaFile, seenOn } from '../support/shared-iana.js'

function recordsIn(text: string): readonly IanaRecord[] {
  const read = readIana(text, 'registry.xml')
  if (!read.ok) throw new Error('not read')
  return registryIn(read.document).registries.at(-1)?.records ?? []
}

/** The rows of a CSV text: CRLF ends a row, and a bare LF belongs to a cell. */
const rowsOf = (csv: string): readonly string[] => csv.split('\r\n')

const isFolded = (row: string): boolean => /^X\.7\.1[78],/.test(row)
const notFolded = (rows: readonly string[]): readonly string[] => rows.filter((row) => !isFolded(row))
const fold = (row: string): string => row.replaceAll(/\s+/g, ' ').replaceAll('"', '')

describe.skipIf(!hasIanaFiles)('the CSV of the records that IANA had on 2019-12-17 (needs ../shared)', () => {
  const theirs = hasIanaFiles
    ? rowsOf(ianaFile('smtp-enhanced-status-codes/smtp-enhanced-status-codes-3.seen-2020-09-16.csv'))
    : []
  const ours = hasIanaFiles ? rowsOf(csvTable(recordsIn(seenOn('2019-12-17')), csvColumns.enumerated)) : []

  it('has a header, 81 records and a CRLF at the end, as IANA’s', () => {
    expect(theirs).toHaveLength(83)
    expect(ours).toHaveLength(83)
    expect(ours.at(-1)).toBe('')
  })

  it('is byte for byte that of IANA in the header and in 79 records', () => {
    expect(notFolded(ours)).toHaveLength(81)
    expect(notFolded(ours)).toEqual(notFolded(theirs))
  })

  it('differs in X.7.17 and X.7.18 in white space alone, which IANA’s file folds there', () => {
    expect(ours.filter(isFolded)).toHaveLength(2)
    expect(ours.filter(isFolded)).not.toEqual(theirs.filter(isFolded))
    expect(ours.filter(isFolded).map(fold)).toEqual(theirs.filter(isFolded).map(fold))
  })
})

const tableOf = (cells: string): readonly IanaRecord[] =>
  recordsIn(
    `<registry xmlns="http://www.iana.org/assignments"><registry><record>${cells}</record></registry></registry>`,
  )

describe('a CSV table', () => {
  const columns = [
    { header: 'A', field: 'a' },
    { header: 'B', field: 'b' },
  ]
  const rowFor = (cells: string): string => csvTable(tableOf(cells), columns)

  it.each([
    ['plain words', '<a>x y</a><b>z</b>', 'x y,z'],
    ['a comma', '<a>x, y</a><b/>', '"x, y",'],
    ['a quotation mark', '<a>say "no"</a><b/>', '"say ""no""",'],
    ['a bare line feed', '<a>x\ny</a><b/>', '"x\ny",'],
    ['a bare carriage return', '<a>x&#13;y</a><b/>', '"x\ry",'],
    ['a line break element', '<a>x<br/>y</a><b/>', '"x\ny",'],
    ['a missing field', '<b>z</b>', ',z'],
    ['space at the ends', '<a> x </a><b>\ty</b>', ' x ,\ty'],
    ['what a spreadsheet takes for a formula', '<a>=1+1</a><b>@x</b>', '=1+1,@x'],
    ['markup characters', '<a>1 &lt; 2 &amp; 3</a><b>😀</b>', '1 < 2 & 3,😀'],
  ])('writes %s as IANA does', (_what, cells, row) => {
    expect(rowFor(cells)).toBe(`A,B\r\n${row}\r\n`)
  })

  it('writes the header alone for no records', () => {
    expect(csvTable([], columns)).toBe('A,B\r\n')
  })
})

describe('a field as plain text', () => {
  it.each([
    ['<xref type="rfc" data="rfc3463"/> (Standards Track)', '[RFC3463] (Standards Track)'],
    ['<xref type="draft" data="draft-a-b-00"/>', '[draft-a-b-00]'],
    ['<xref type="rfc" data="rfc8617">RFC8617, Section 6</xref>', '[RFC8617, Section 6]'],
    ['<xref type="person" data="IESG"/>', '[IESG]'],
    ['<xref type="rfc-errata" data="5414"/>', '[RFC Errata 5414]'],
    ['<xref type="note" data="1"/>', '(1)'],
    ['<xref type="constructor" data="x"/>', '[x]'],
    ['a<!-- left out -->b<![CDATA[<c>]]><i>d</i>', 'ab<c>d'],
  ])('%s is %s', (content, expected) => {
    const [record] = tableOf(`<a>${content}</a>`)
    expect(record === undefined ? '' : fieldText(record, 'a')).toBe(expected)
  })
})
