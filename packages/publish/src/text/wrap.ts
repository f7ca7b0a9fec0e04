import { columnsOf, wrap as wrapSpaces } from '@smtp-status/terminal/layout'

/** Width of a page of text, in columns. */
export const pageWidth = 80

/** Width of a text, in columns. */
export const widthOf: (text: string) => number = columnsOf

/**
 * Breaks a text at white space into lines of at most `width` columns. A longer word is cut, except for a web address, which gets a
 * line of its own. Any white space counts as one space. An empty text gives no line.
 */
export function wrap(text: string, width: number): readonly string[] {
  return wrapSpaces(text.replaceAll(/\s+/g, ' '), width)
}

/** Wraps a text behind a label: the label stands in the first line, all lines start in the same column. */
export function labelled(label: string, text: string, indent: number, labelWidth: number): readonly string[] {
  const left = indent + labelWidth
  return wrap(text, pageWidth - left).map((line, index) => {
    const start = index === 0 ? ' '.repeat(indent) + label.padEnd(labelWidth) : ' '.repeat(left)
    return start + line
  })
}
