/**
 * From where on two texts are near: when they share three fifths of what they are compared by (`shinglesOf`), out of
 * what either of them has.
 *
 * Worked out from what has to be found. A text that grows by one word at an end still shares (2n - 1) of (2n + 1), which
 * is 0.6 for the shortest text that has a pair of words, and more for longer ones; a text of seven words or more may
 * also have one word exchanged in its midst (10 of 16 for seven). X.6.10 as it was first registered reaches 0.75
 * beside the X.6.8 of today, which has one word more.
 *
 * Held against what has to be left alone. Of the 3240 pairs of enumerated status codes only three reach it, and each
 * of them is alike to the eye: the sample texts of X.1.1 and X.1.3 (0.78) and of X.5.1 and X.5.4 (0.60), and the
 * descriptions of X.7.20 and X.7.21. With 0.55 the pairs of opposites would come in that the registry has on purpose,
 * such as recipient and sender in X.1.10 and X.7.27 (0.56).
 */
export const nearThreshold = 0.6

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
