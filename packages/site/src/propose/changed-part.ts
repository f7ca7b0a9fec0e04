/** Lines of a file that a proposal changes or adds, and the number of the first. */
export interface ChangedPart {
  readonly first: number
  readonly lines: readonly string[]
}

/** Number of the lines that two texts have in common, from the first on. */
function commonStart(left: readonly string[], right: readonly string[]): number {
  const at = left.findIndex((line, index) => line !== right[index])
  return at === -1 ? Math.min(left.length, right.length) : at
}

/** The part of a text that differs from the text before: all of it where the file is new. Pure. */
export function changedPart(before: string | undefined, after: string): ChangedPart {
  const lines = after.trimEnd().split('\n')
  if (before === undefined) return { first: 1, lines }
  const old = before.trimEnd().split('\n')
  const start = commonStart(old, lines)
  const end = commonStart(old.slice(start).toReversed(), lines.slice(start).toReversed())
  return { first: start + 1, lines: lines.slice(start, lines.length - end) }
}
