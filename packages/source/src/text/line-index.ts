import type { TextRange } from '@smtp-status/registry'
import type { Span } from '../remark.js'

/** Where each line of a text starts, to turn offsets into lines and columns. */
export type LineIndex = readonly number[]

/** Finds where the lines of a text start. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(lines: LineIndex, offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The lines and columns of a piece of text, counted from 1 in UTF-16 units. */
export function rangeOf(lines: LineIndex, { start, end }: Span): TextRange {
  const line = lineAt(lines, start)
  const endLine = lineAt(lines, end)
  return {
    line: line + 1,
    column: start - (lines[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: end - (lines[endLine] ?? 0) + 1,
  }
}
