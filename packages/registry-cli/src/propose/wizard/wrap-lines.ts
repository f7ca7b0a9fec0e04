function wrapLine(line: string, width: number): readonly string[] {
  const indent = /^[\s\d%]*/.exec(line)?.[0].length ?? 0
  const lines: string[] = []
  let current = ''
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    const isFull = current !== '' && current.length + 1 + word.length > width
    if (isFull) lines.push(current)
    if (isFull) current = ' '.repeat(Math.min(indent, width / 2)) + word
    else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current]
}

/** Breaks lines at their spaces so that none is wider than `width` where its words allow; what was broken keeps its indent. */
export function wrapLines(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap((line) => wrapLine(line, width))
}
