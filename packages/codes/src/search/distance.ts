/**
 * How many typing errors part two words: a letter too many, too few, wrong, or two that changed places. Stops at a limit and
 * then gives one more than it.
 */
export function typingErrors(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= other.length; column += 1)
      next.push(cell(one, other, row, column, { before, last, next }))
    if (Math.min(...next) > limit) return limit + 1
    before = last
    last = next
  }
  return last[other.length] ?? limit + 1
}

interface Rows {
  readonly before: readonly number[]
  readonly last: readonly number[]
  readonly next: readonly number[]
}

const at = (list: readonly number[], index: number): number => list[index] ?? Number.POSITIVE_INFINITY

function cell(one: string, other: string, row: number, column: number, { before, last, next }: Rows): number {
  const isSame = one[row - 1] === other[column - 1]
  const isSwapped =
    row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
  return Math.min(
    at(last, column) + 1,
    at(next, column - 1) + 1,
    at(last, column - 1) + (isSame ? 0 : 1),
    isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
  )
}
