/** A line of a text. */
export interface TextLine {
  /** From 1. */
  readonly number: number
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number
  /** Without its end. */
  readonly text: string
}

function lineFrom(text: string, number: number, start: number): TextLine {
  const found = text.indexOf('\n', start)
  const end = found < 0 ? text.length : found
  const hasReturn = end > start && text[end - 1] === '\r'
  return { number, start, text: text.slice(start, hasReturn ? end - 1 : end) }
}

/** Tells the lines of places that are asked for in their order, so that a text is gone through once. */
export function linesAt(text: string): (at: number) => TextLine {
  let line = lineFrom(text, 1, 0)
  let next = text.indexOf('\n') + 1
  return (at) => {
    while (next > 0 && next <= at) {
      line = lineFrom(text, line.number + 1, next)
      next = text.indexOf('\n', next) + 1
    }
    return line
  }
}
