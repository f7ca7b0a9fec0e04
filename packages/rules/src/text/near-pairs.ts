/** Two texts, by their places in a list, and how alike they are: from 0, nothing in common, to 1. */
export interface NearPair {
  readonly first: number
  readonly second: number
  readonly likeness: number
}

function countShared(
  shingles: ReadonlySet<string>,
  owners: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>()
  for (const shingle of shingles)
    for (const owner of owners.get(shingle) ?? []) shared.set(owner, (shared.get(owner) ?? 0) + 1)
  return shared
}

/**
 * All pairs in a list of sets whose Jaccard index (what they share, out of what either has) is at least `threshold`.
 * A set meets only those with which it shares something, so that the work grows with the texts and not with their pairs.
 */
export function nearPairs(sets: readonly ReadonlySet<string>[], threshold: number): readonly NearPair[] {
  const owners = new Map<string, number[]>()
  return sets.flatMap((shingles, second) => {
    const shared = countShared(shingles, owners)
    for (const shingle of shingles) {
      const known = owners.get(shingle)
      if (known) known.push(second)
      else owners.set(shingle, [second])
    }
    return [...shared].flatMap(([first, count]) => {
      const likeness = count / (shingles.size + (sets[first]?.size ?? 0) - count)
      return likeness >= threshold ? [{ first, second, likeness }] : []
    })
  })
}
