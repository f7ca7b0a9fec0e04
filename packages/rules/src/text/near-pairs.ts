/** Two texts, by their places in a list, and how alike they are: from 0, nothing in common, to 1. */
export interface NearPair {
  readonly first: number
  readonly second: number
  readonly likeness: number
}

type Shingles = ReadonlySet<string>

function countOwners(sets: readonly Shingles[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const shingle of set) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  return counts
}

function likenessOf(left: Shingles, right: Shingles): number {
  let shared = 0
  for (const shingle of left) if (right.has(shingle)) shared += 1
  return shared / (left.size + right.size - shared)
}

// What a set has in common with others is all that it can have in common with any one of them. Most texts stop here.
function canBeNear(set: Shingles, owners: ReadonlyMap<string, number>, threshold: number): boolean {
  let common = 0
  for (const shingle of set) if ((owners.get(shingle) ?? 0) > 1) common += 1
  return set.size > 0 && common >= threshold * set.size
}

/**
 * All pairs in a list of sets whose Jaccard index (what they share, out of what either has) is at least `threshold`, which
 * is above 0.
 */
export function nearPairs(sets: readonly Shingles[], threshold: number): readonly NearPair[] {
  const owners = countOwners(sets)
  const candidates = [...sets.entries()].filter(([, set]) => canBeNear(set, owners, threshold))
  return candidates.flatMap(([second, right], place) =>
    candidates.slice(0, place).flatMap(([first, left]) => {
      const likeness = likenessOf(left, right)
      return likeness >= threshold ? [{ first, second, likeness }] : []
    }),
  )
}
