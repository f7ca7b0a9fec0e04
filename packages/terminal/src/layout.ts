import stringWidth from 'fast-string-width'
import { showUnseen, withoutWorkflowCommands } from './safe-text.js'

/** Below this many columns, what else stands side by side goes one below the other. */
export const narrow = 60

/** The most characters of one text that are shown. Nobody reads more in a terminal. */
const longestShown = 10_000

/** Digits in groups of three: `87,144`. */
export function numberText(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A text with a capital at its beginning, as a sentence has. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Writes a count with its noun: `1 file`, `2 files`, `3,000 replies`, `4 days`. */
export function plural(count: number, noun: string): string {
  return `${numberText(count)} ${count === 1 ? noun : `${noun.replace(/(?<![aeiou])y$/, 'ie')}s`}`
}

/** Says of several forms for whom each is, for the help: `text: for people; json: for programs`. */
export const purposesOf = (forms: Readonly<Record<string, { readonly purpose: string }>>): string =>
  Object.entries(forms)
    .map(([name, { purpose }]) => `${name}: ${purpose}`)
    .join('; ')

/** Counts the columns of a terminal that a text takes: wide characters two, combining ones none. */
export const columnsOf = (text: string): number =>
  // Most texts are ASCII, and a page has thousands of words.
  /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text)

/** Pads a text to a width in columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}

const isAddress = (word: string): boolean => /^https?:\/\//.test(word)

/** A word in pieces that each fit. A web address stays whole, as it would no longer work. */
function cut(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width || isAddress(word)) return [word]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const character of word) {
    const needed = columnsOf(character)
    if (piece !== '' && used + needed > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += needed
  }
  return [...pieces, piece]
}

/**
 * Breaks a text at its spaces into lines of at most `width` columns. A longer word is cut, but for a web address. Several spaces
 * within a line stay. Dangerous characters stand as escapes. An empty text gives no line. Takes time in proportion to the text.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const [, gap = '', word = ''] of showUnseen(text)
    .trimEnd()
    .matchAll(/( *)([^ ]+)/g))
    for (const [index, piece] of cut(word, width).entries()) {
      const lead = line === '' || index > 0 ? '' : gap
      const needed = columnsOf(piece)
      if (line !== '' && (index > 0 || used + lead.length + needed > width)) {
        lines.push(line)
        line = piece
        used = needed
      } else {
        line += lead + piece
        used += lead.length + needed
      }
    }
  return line === '' ? lines : [...lines, line]
}

/** Cuts a text that nobody would read to its end, and says how much was left out. */
export function shortened(text: string, longest: number = longestShown): string {
  const more = text.length - longest
  return more <= 0 ? text : `${text.slice(0, longest)}… (${plural(more, 'more character')})`
}

/**
 * A text in lines for a terminal: as `wrap` does it, but shortened, at least 10 columns wide, one empty line for an empty text, and
 * without commands to GitHub's runner.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines = wrap(shortened(text), Math.max(10, width))
  return lines.length === 0 ? [''] : lines.map(withoutWorkflowCommands)
}

/** A text in lines that all begin in the same column, the first of them behind a lead. */
export function hanging(lead: string, text: string, columns: number): readonly string[] {
  const indent = columnsOf(lead)
  const space = ' '.repeat(indent)
  return wrapText(text, columns - indent).map((line, index) => (index === 0 ? lead : space) + line)
}

/** A text under an indent. */
export const indented = (indent: number, text: string, columns: number): readonly string[] =>
  hanging(' '.repeat(indent), text, columns)

/** A label and a text: side by side where there is room, else the text below the label. */
export function field(label: string, text: string, columns: number, labelWidth: number): readonly string[] {
  if (columns < narrow) return [...(label === '' ? [] : [`  ${label}`]), ...indented(4, text, columns)]
  return hanging(`  ${padTo(label, labelWidth)}`, text, columns)
}

/** Width of the column of labels, in columns. */
const usualLabelWidth = 14

/** Shows a field where it has a text: label and text, all texts in the same column. */
export type ShowField = (label: string, text: string | null | undefined) => readonly string[]

/** Makes what shows the fields of an entry or an explanation in so many columns. */
export const fieldsOf =
  (columns: number): ShowField =>
  (label, text) =>
    text ? field(label, text, columns, usualLabelWidth) : []
