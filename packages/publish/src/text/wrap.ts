/** How many columns a page of text has. */
export const pageWidth = 80

const astral = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

/** How many columns a text takes: its code points, so that no astral character counts twice or is cut in two. */
export function widthOf(text: string): number {
  return text.length - (text.match(astral)?.length ?? 0)
}

const isAddress = (word: string): boolean => /^https?:\/\//.test(word)

// A word wider than the line is cut, but for an address, which would no longer work.
function cut(word: string, width: number): readonly string[] {
  if (word.length <= width || isAddress(word)) return [word]
  const characters = [...word]
  const pieces: string[] = []
  for (let start = 0; start < characters.length; start += width) {
    pieces.push(characters.slice(start, start + width).join(''))
  }
  return pieces
}

// A control character would do something to the terminal that shows the page.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

/**
 * Breaks a text at white space into lines of at most `width` columns (code points). A longer word is cut, except for a web
 * address, which gets a line of its own. A control character becomes the replacement character. An empty text gives no line.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let used = 0
  const words = text
    .replaceAll(control, '\uFFFD')
    .split(/\s+/)
    .filter((word) => word !== '')
  for (const word of words.flatMap((long) => cut(long, width))) {
    const needed = widthOf(word)
    const fits = lines.length > 0 && used + 1 + needed <= width
    if (fits) lines[lines.length - 1] += ` ${word}`
    else lines.push(word)
    used = fits ? used + 1 + needed : needed
  }
  return lines
}

/** Wraps a text behind a label: the label stands in the first line, all lines start in the same column. */
export function labelled(label: string, text: string, indent: number, labelWidth: number): readonly string[] {
  const left = indent + labelWidth
  return wrap(text, pageWidth - left).map((line, index) => {
    const start = index === 0 ? ' '.repeat(indent) + label.padEnd(labelWidth) : ' '.repeat(left)
    return start + line
  })
}
