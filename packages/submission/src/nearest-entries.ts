import type { Entry, Registry } from '@smtp-status/registry'
import { allEntries, compareRegistryCodes, titleOf, printRegistryCode } from '@smtp-status/registry'

/** An entry, and how alike its texts are to those of another: from 0, no word in common, to 1. */
interface NearEntry {
  readonly entry: Entry
  readonly likeness: number
}

const textOf = (entry: Entry): string => `${titleOf(entry)} ${entry.description}`

// Words of three letters and less say little of what a code is for.
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu))

/** Share of the words of either set that is in both (Jaccard). */
function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length
  return shared === 0 ? 0 : shared / (left.size + right.size - shared)
}

/** The entries of the same table whose texts come nearest to those of one, the nearest first; none that has no word in common. */
export function nearestEntries(entry: Entry, registry: Registry, count: number): readonly NearEntry[] {
  const words = wordsOf(textOf(entry))
  return allEntries(registry)
    .filter(({ code }) => code.table === entry.code.table && compareRegistryCodes(code, entry.code) !== 0)
    .map((other) => ({ entry: other, likeness: likenessOf(words, wordsOf(textOf(other))) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((left, right) => right.likeness - left.likeness)
    .slice(0, count)
}

const mostShown = 3

/** The entries whose texts come nearest to those of one, a line each: how alike they are, the code, the short text. */
export function nearestLines(entry: Entry, registry: Registry): readonly string[] {
  return nearestEntries(entry, registry, mostShown).map(
    ({ entry: near, likeness }) =>
      `${String(Math.round(likeness * 100)).padStart(3)}%  ${printRegistryCode(near.code)}  ${titleOf(near)}`,
  )
}
