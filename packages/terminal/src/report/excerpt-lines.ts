import type { TextRange } from '@smtp-status/registry'
import { excerptOf } from './source-excerpt.js'

/** How an excerpt is set on a terminal. */
export interface ExcerptStyle {
  /** Columns of the terminal. */
  readonly columns: number
  /** The number of the line; by default the one that the range gives. */
  readonly number?: number
  /** Puts colours around the margin and the mark. */
  readonly faint: (text: string) => string
  readonly mark: (text: string) => string
}

/** The line in which a range begins, with its number before it, and a line that marks the range: `^^^`. */
export function excerptLines(text: string, range: TextRange, style: ExcerptStyle): readonly [string, string] {
  const { columns, faint, mark } = style
  const number = String(style.number ?? range.line)
  const { line, before, marked } = excerptOf(text, range, Math.max(20, columns - number.length - 5))
  return [
    `  ${faint(`${number} |`)} ${line}`.trimEnd(),
    `  ${faint(`${' '.repeat(number.length)} |`)} ${' '.repeat(before)}${mark('^'.repeat(marked))}`,
  ]
}
