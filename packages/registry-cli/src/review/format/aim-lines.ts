// How much of what two lines have in common is left in front of where they differ.
const left = 24

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** Where the differing part of a line and of its counterpart begins, if that is too far right to be shown. */
function startOf(line: string, other: string | undefined, columns: number): number {
  if (other === undefined) return 0
  const common = commonLength(line.slice(1), other.slice(1))
  return common + left < columns ? 0 : common - left
}

// A character that takes two units is not to be cut in two.
const isHalf = (unit: string | undefined): boolean => unit !== undefined && /[\uDC00-\uDFFF]/.test(unit)

function aim(line: string, other: string | undefined, columns: number): string {
  const start = startOf(line, other, columns)
  if (start <= 0) return line
  return `${line.slice(0, 1)}…${line.slice(1 + start + Number(isHalf(line[1 + start])))}`
}

function runFrom(lines: readonly string[], start: number, sign: string): number {
  const length = lines.slice(start).findIndex((line) => !line.startsWith(sign))
  return length < 0 ? lines.length - start : length
}

/**
 * The lines of a diff, for a page that cuts them off: where lines that go and as many that come in their place begin with the
 * same words, the beginning makes room for what differs.
 */
export function aimLines(lines: readonly string[], columns: number): readonly string[] {
  const aimed: string[] = []
  while (aimed.length < lines.length) {
    const start = aimed.length
    const gone = runFrom(lines, start, '-')
    const come = runFrom(lines, start + gone, '+')
    const isPaired = gone > 0 && gone === come
    for (let index = start; index < start + Math.max(gone + come, 1); index += 1) {
      const other = lines[index < start + gone ? index + gone : index - gone]
      aimed.push(aim(lines[index] ?? '', isPaired ? other : undefined, columns))
    }
  }
  return aimed
}
