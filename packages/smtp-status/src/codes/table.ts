import type { EnumeratedEntry } from '@smtp-status/codes/full'
import { hanging, indented, padTo, wrapText } from '../layout.js'
import type { Layout } from '../layout.js'
import { basicCodesText, titleOf } from './entry-text.js'

const codeWidth = 9
const basicWidth = 22

/** Below this many columns, the basic status codes go under the sample text and not beside it. */
const narrow = 60

function shownTitle(entry: EnumeratedEntry): string {
  if (!entry.deprecated) return titleOf(entry)
  return `${entry.sampleText ?? ''} (deprecated: use ${entry.deprecated.replacedBy})`.trim()
}

function wideRow(entry: EnumeratedEntry, { columns, palette }: Layout): readonly string[] {
  const titleWidth = columns - codeWidth - basicWidth - 2
  const titles = wrapText(shownTitle(entry), titleWidth)
  const basics = wrapText(basicCodesText(entry.basicCodes), basicWidth)
  const height = Math.max(titles.length, basics.length)
  return Array.from({ length: height }, (_, index) => {
    const code = padTo(index === 0 ? entry.code : '', codeWidth)
    return `${palette.name(code)}${padTo(titles[index] ?? '', titleWidth)}  ${basics[index] ?? ''}`.trimEnd()
  })
}

function narrowRow(entry: EnumeratedEntry, { columns, palette }: Layout): readonly string[] {
  const basics = basicCodesText(entry.basicCodes)
  const [first = '', ...others] = hanging(padTo(entry.code, codeWidth), shownTitle(entry), columns)
  return [
    palette.name(first.slice(0, codeWidth)) + first.slice(codeWidth),
    ...others,
    ...(basics === '' ? [] : indented(codeWidth, `basic codes: ${basics}`, columns).map(palette.faint)),
  ]
}

/** A table of codes: in three columns where there is room, else with the basic status codes below the sample text. */
export function codesTable(entries: readonly EnumeratedEntry[], layout: Layout): readonly string[] {
  if (layout.columns < narrow) return entries.flatMap((entry) => narrowRow(entry, layout))
  const titleWidth = layout.columns - codeWidth - basicWidth - 2
  const head = `${padTo('code', codeWidth)}${padTo('sample text', titleWidth)}  basic codes`
  return [layout.palette.faint(head), ...entries.flatMap((entry) => wideRow(entry, layout))]
}
