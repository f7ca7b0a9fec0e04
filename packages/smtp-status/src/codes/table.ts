import type { Layout } from '@smtp-status/terminal'
import { hanging, indented, narrow, padTo, wrapText } from '@smtp-status/terminal/layout'
import { basicCodesText, titleOf } from './entry-text.js'
import type { AnyEntry } from './entry-text.js'

const basicWidth = 22

/** Layout of the table, and the width of its column of codes. */
interface TableLayout extends Layout {
  readonly codeWidth: number
}

const isEnumerated = (entry: AnyEntry): boolean => 'detail' in entry

function shownTitle(entry: AnyEntry): string {
  if (!entry.deprecated) return titleOf(entry)
  const title = 'summary' in entry ? entry.summary : (entry.sampleText ?? '')
  return `${title} (deprecated: use ${entry.deprecated.replacedBy})`.trim()
}

const shownBasics = (entry: AnyEntry): string => ('detail' in entry ? basicCodesText(entry.basicCodes) : '')

function wideRow(entry: AnyEntry, { columns, codeWidth, palette }: TableLayout): readonly string[] {
  const titleWidth = columns - codeWidth - basicWidth - 2
  const titles = wrapText(shownTitle(entry), titleWidth)
  const basics = wrapText(shownBasics(entry), basicWidth)
  const height = Math.max(titles.length, basics.length)
  return Array.from({ length: height }, (_, index) => {
    const code = padTo(index === 0 ? entry.code : '', codeWidth)
    return `${palette.strong(code)}${padTo(titles[index] ?? '', titleWidth)}  ${basics[index] ?? ''}`.trimEnd()
  })
}

function narrowRow(entry: AnyEntry, { columns, codeWidth, palette }: TableLayout): readonly string[] {
  const basics = shownBasics(entry)
  const [first = '', ...others] = hanging(padTo(entry.code, codeWidth), shownTitle(entry), columns)
  return [
    palette.strong(first.slice(0, codeWidth)) + first.slice(codeWidth),
    ...others,
    ...(basics === '' ? [] : indented(codeWidth, `basic codes: ${basics}`, columns).map(palette.faint)),
  ]
}

/** Headings of the columns: sub-codes have a summary and no basic status codes (RFC 5248 section 2.1). */
function headOf(entries: readonly AnyEntry[], { columns, codeWidth }: TableLayout): string {
  const code = padTo('code', codeWidth)
  if (!entries.some(isEnumerated)) return `${code}summary`
  return `${code}${padTo('sample text', columns - codeWidth - basicWidth - 2)}  basic codes`
}

/**
 * A table of entries: in three columns where there is room, else with the basic status codes, which only enumerated codes have, below
 * the sample text.
 */
export function codesTable(entries: readonly AnyEntry[], layout: Layout): readonly string[] {
  const codeWidth = Math.max(9, ...entries.map(({ code }) => code.length + 1))
  const table = { ...layout, codeWidth }
  if (layout.columns < narrow) return entries.flatMap((entry) => narrowRow(entry, table))
  return [layout.palette.faint(headOf(entries, table)), ...entries.flatMap((entry) => wideRow(entry, table))]
}
