import { rankShared, signatureOf } from './signature.js'

/** Two texts, by their places in a list, and how alike they are: from 0, nothing in common, to 1. */
export interface NearPair {
  readonly first: number
  readonly second: number
  readonly likeness: number
}

type Shingles = ReadonlySet<string>

function likenessOf(left: Shingles, right: Shingles): number {
  let shared = 0
  for (const shingle of left) if (right.has(shingle)) shared += 1
  return shared / (left.size + right.size - shared)
}

/**
 * All pairs in a list of sets whose Jaccard index (what they share, out of what either has) is at least `threshold`, which
 * is above 0. Each is found by what is rarest in it, so that the work grows with the texts and not with their pairs.
 */
export function nearPairs(sets: readonly Shingles[], threshold: number): readonly NearPair[] {
  const ranks = rankShared(sets)
  const bearers = new Map<string, number[]>()
  return sets.flatMap((set, second) => {
    const met = new Set<number>()
    for (const shingle of signatureOf(set, ranks, threshold)) {
      const before = bearers.get(shingle)
      for (const first of before ?? []) met.add(first)
      if (before) before.push(second)
      else bearers.set(shingle, [second])
    }
    return [...met]
      .toSorted((left, right) => left - right)
      .map((first) => ({ first, second, likeness: likenessOf(sets[first] ?? new Set(), set) }))
      .filter(({ likeness }) => likeness >= threshold)
  })
}
