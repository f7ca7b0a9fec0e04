import type { TextRange } from '@smtp-status/registry/finding'
import { columnsOf } from '../layout.js'
import { showUnseen } from '../safe-text.js'
import type { KeptLine } from './finding.js'

/** A character as it is shown, how many columns of a terminal it takes, and where it begins in the line. */
interface Cell {
  readonly shown: string
  readonly width: number
  readonly at: number
}

/** A tab goes to the next of these columns. */
const tab = 4

const shownAs = (character: string, column: number): string =>
  character === '\t' ? ' '.repeat(tab - (column % tab)) : showUnseen(character)

function cellsOf(line: string, from: number): readonly Cell[] {
  const cells: Cell[] = []
  let at = from
  let column = 0
  for (const character of line) {
    const shown = shownAs(character, column)
    const width = columnsOf(shown)
    cells.push({ shown, width, at })
    column += width
    at += character.length
  }
  return cells
}

const totalWidth = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)

function endingWithin(cells: readonly Cell[], width: number): readonly Cell[] {
  let left = width
  const from = cells.findLastIndex((cell) => {
    left -= cell.width
    return left < 0
  })
  return cells.slice(from + 1)
}

function startingWithin(cells: readonly Cell[], width: number): readonly Cell[] {
  let left = width
  const end = cells.findIndex((cell) => {
    left -= cell.width
    return left < 0
  })
  return end < 0 ? cells : cells.slice(0, end)
}

const cut = '…'

/** A line of a file with what is marked in it. */
export interface Excerpt {
  /** The line, cropped, with tabs as spaces, and other characters that cannot be seen written out. */
  readonly line: string
  /** The number of columns of a terminal before the mark. */
  readonly before: number
  /** The number of columns that the mark takes, at least 1. */
  readonly marked: number
}

interface Parts {
  readonly head: readonly Cell[]
  readonly mark: readonly Cell[]
  readonly tail: readonly Cell[]
}

function splitLine(text: string, { line, column, endLine, endColumn }: TextRange, columns: number): Parts {
  // Characters far from the mark are not shown, and need not be measured.
  const from = Math.max(0, column - 1 - 2 * columns)
  const cells = cellsOf(text.slice(from, column + 2 * columns), from)
  const end = endLine === line ? endColumn - 1 : Number.POSITIVE_INFINITY
  const head = cells.filter(({ at }) => at < column - 1)
  const mark = cells.filter(({ at }) => at >= column - 1 && at < end)
  return { head, mark, tail: cells.slice(head.length + mark.length) }
}

function cropParts({ head, mark, tail }: Parts, columns: number): Parts {
  if (totalWidth([...head, ...mark, ...tail]) <= columns) return { head, mark, tail }
  const room = columns - 2 * cut.length
  const shownMark = startingWithin(mark, Math.max(1, Math.floor(room * 0.75)))
  const left = room - totalWidth(shownMark)
  // A short tail leaves its room to the head.
  const forHead = Math.max(Math.min(left, Math.ceil(room / 2)), left - totalWidth(tail))
  const shownHead = endingWithin(head, Math.max(0, forHead))
  const isMarkCut = shownMark.length < mark.length
  return {
    head: shownHead,
    mark: shownMark,
    tail: isMarkCut ? [] : startingWithin(tail, left - totalWidth(shownHead)),
  }
}

/**
 * The line in which a range begins, given without its end, cropped around the range to a number of columns, with the mark's place and width counted in
 * columns of a terminal: wide characters take two, combining ones none.
 */
export function excerptOf(text: string, range: TextRange, columns: number): Excerpt {
  const parts = splitLine(text, range, columns)
  const { head, mark, tail } = cropParts(parts, columns)
  const front = head.length < parts.head.length ? cut : ''
  const isBackCut = mark.length < parts.mark.length || tail.length < parts.tail.length
  const middle = [...head, ...mark, ...tail].map(({ shown }) => shown).join('')
  return {
    line: front + middle + (isBackCut ? cut : ''),
    before: front.length + totalWidth(head),
    marked: Math.max(1, totalWidth(mark)),
  }
}

/** Layout of an excerpt on a terminal. */
export interface ExcerptStyle {
  /** Columns of the terminal. */
  readonly columns: number
  /** Puts colours around the margin and the mark. */
  readonly faint: (text: string) => string
  readonly mark: (text: string) => string
}

/** The line in which a range begins, with its number before it, and below it `^^^` that marks the range. */
export function excerptLines(text: string, range: TextRange, style: ExcerptStyle): readonly [string, string] {
  const { columns, faint, mark } = style
  const number = String(range.line)
  const { line, before, marked } = excerptOf(text, range, Math.max(20, columns - number.length - 5))
  return [
    `  ${faint(`${number} |`)} ${line}`.trimEnd(),
    `  ${faint(`${' '.repeat(number.length)} |`)} ${' '.repeat(before)}${mark('^'.repeat(marked))}`,
  ]
}

const cutBeforeKept = '…'

/** The same for a line of which only a part was kept. What was cut off before it is shown as one character. */
export function keptExcerptLines(
  { text, cutBefore }: KeptLine,
  range: TextRange,
  style: ExcerptStyle,
): readonly [string, string] {
  if (cutBefore === 0) return excerptLines(text, range, style)
  const moved = cutBefore - cutBeforeKept.length
  const { column, endColumn } = range
  const within = { ...range, column: column - moved, endColumn: Math.max(1, endColumn - moved) }
  return excerptLines(cutBeforeKept + text, within, style)
}

/** Finds a line of a text, from 1, without its end. The text is searched for its lines once, however often it is asked. */
export function linesIn(text: string): (line: number) => string {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (line) => {
    const start = starts[line - 1]
    const next = starts[line]
    if (start === undefined) return ''
    return text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '')
  }
}
