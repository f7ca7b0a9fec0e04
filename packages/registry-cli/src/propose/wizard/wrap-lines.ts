import { hanging } from '@smtp-status/terminal/layout'

function wrapLine(line: string, width: number): readonly string[] {
  const lead = /^[\s\d%]*/.exec(line)?.[0] ?? ''
  return hanging(lead, line.slice(lead.length), width)
}

/** Breaks lines at their spaces so that none is wider than `width` where its words allow; what was broken keeps its indent. */
export function wrapLines(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap((line) => wrapLine(line, width))
}
