import { introductions } from './introductions.js'

const known = new WeakMap<readonly string[], readonly boolean[]>()

/** For each line of a bounce, whether it brings up whom a message did not reach; found out once for the same lines. */
export function introduced(lines: readonly string[]): readonly boolean[] {
  const before = known.get(lines)
  if (before !== undefined) return before
  const found = lines.map((line) => line !== '' && line.toLowerCase().search(introductions) !== -1)
  known.set(lines, found)
  return found
}
