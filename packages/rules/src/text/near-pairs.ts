/** Two texts, by their places in a list, and how alike they are: from 0, nothing in common, to 1. */
export interface NearPair {
  readonly first: number
  readonly second: number
  readonly likeness: number
}

type Shingles = ReadonlySet<string>
type Counts = ReadonlyMap<string, number>

function countOwners(sets: readonly Shingles[]): Counts {
  const counts = new Map<string, number>()
  for (const set of sets) for (const shingle of set) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  return counts
}

function likenessOf(left: Shingles, right: Shingles): number {
  let shared = 0
  for (const shingle of left) if (right.has(shingle)) shared += 1
  return shared / (left.size + right.size - shared)
}

const compareText = (left: string, right: string): number => (left < right ? -1 : Number(left > right))

/**
 * The shingles of a set that a near one must have one of. A near set shares at least `least` of them; of the rest and one
 * more, in an order that is the same for all sets, it thus shares one. In order of rarity, few sets do. What no
 * other set has is counted into the rest: where that alone exceeds it, nothing can be near.
 */
function signature(set: Shingles, owners: Counts, threshold: number): readonly string[] {
  const countOf = (shingle: string): number => owners.get(shingle) ?? 0
  const least = Math.ceil(threshold * set.size - 1e-9)
  const common = [...set].filter((shingle) => countOf(shingle) > 1)
  if (common.length < least) return []
  return common
    .toSorted((left, right) => countOf(left) - countOf(right) || compareText(left, right))
    .slice(0, common.length - least + 1)
}

/**
 * All pairs in a list of sets whose Jaccard index (what they share, out of what either has) is at least `threshold`, which
 * is above 0. Each is found by what is rarest in it, so that the work grows with the texts and not with their pairs.
 */
export function nearPairs(sets: readonly Shingles[], threshold: number): readonly NearPair[] {
  const owners = countOwners(sets)
  const bearers = new Map<string, number[]>()
  return sets.flatMap((set, second) => {
    const met = new Set<number>()
    for (const shingle of signature(set, owners, threshold)) {
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
