type Shingles = ReadonlySet<string>

function countOwners(sets: readonly Shingles[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const shingle of set) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  return counts
}

/** The shingles that more than one of the sets has, each with its place in their order from the rarest on. */
export function rankShared(sets: readonly Shingles[]): ReadonlyMap<string, number> {
  const shared = [...countOwners(sets)].filter(([, owners]) => owners > 1)
  const rarestFirst = shared.toSorted(([, left], [, right]) => left - right)
  return new Map(rarestFirst.map(([shingle], rank) => [shingle, rank]))
}

/**
 * The shingles of a set that a near one must have one of. A near set shares at least `least` of them; of the rest and one
 * more, in an order that is the same for all sets, it thus shares one. In order of rarity, few sets do. What no
 * other set has is counted into the rest: where that alone exceeds it, nothing can be near.
 */
export function signatureOf(
  set: Shingles,
  ranks: ReadonlyMap<string, number>,
  threshold: number,
): readonly string[] {
  const rankOf = (shingle: string): number => ranks.get(shingle) ?? 0
  const least = Math.ceil(threshold * set.size - 1e-9)
  const common = [...set].filter((shingle) => ranks.has(shingle))
  if (common.length < least) return []
  return common.toSorted((left, right) => rankOf(left) - rankOf(right)).slice(0, common.length - least + 1)
}
