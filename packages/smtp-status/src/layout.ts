import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import type { Palette } from './palette.js'
import { printable } from './printable.js'

/** How something is laid out for people. */
export interface Layout {
  readonly columns: number
  readonly palette: Palette
}

/** Below this many columns, what else stands side by side goes one below the other. */
export const narrow = 60

/** Of what stands in one line nobody reads more, and breaking hundreds of thousands of blanks into lines takes minutes. */
const longestShown = 10_000

function shortened(text: string): string {
  const more = text.length - longestShown
  return more <= 0 ? text : `${text.slice(0, longestShown)}… (${more} characters more)`
}

/**
 * Breaks one line of text, which may be a stranger's, into lines of at most `width` columns. An empty text gives one empty line; of
 * more than ten thousand characters it says how many there are.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return wrapAnsi(printable(shortened(text)), Math.max(10, width), { hard: true }).split('\n')
}

/** A text in lines that all begin in the same column, the first of them behind a lead. */
export function hanging(lead: string, text: string, columns: number): readonly string[] {
  const indent = stringWidth(lead)
  const space = ' '.repeat(indent)
  return wrapText(text, columns - indent).map((line, index) => (index === 0 ? lead : space) + line)
}

/** A text under an indent. */
export const indented = (indent: number, text: string, columns: number): readonly string[] =>
  hanging(' '.repeat(indent), text, columns)

/** A label and a text: side by side where there is room, else the text below the label. */
export function field(label: string, text: string, columns: number, labelWidth: number): readonly string[] {
  if (columns < narrow) return [...(label === '' ? [] : [`  ${label}`]), ...indented(4, text, columns)]
  return hanging(`  ${label.padEnd(labelWidth)}`, text, columns)
}

/** Shows a field where it has a text: label and text, all texts in the same column. */
export type ShowField = (label: string, text: string | null | undefined) => readonly string[]

const labelWidth = 14

/** Fields of what the registry, or an explanation, says. */
export const fieldsOf =
  (columns: number): ShowField =>
  (label, text) =>
    text ? field(label, text, columns, labelWidth) : []

/** Pads a text to a width in columns of the terminal. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}
