import type { Searchable, SearchIndex } from './search-index.js'
import { expand, makeIndex, termsOf } from './search-index.js'

export type { Searchable } from './search-index.js'

/** An entry that was found. */
export interface SearchHit<Entry> {
  readonly entry: Entry
  /** From 0 to 1, 1 for the best of a search. */
  readonly score: number
}

/** Result of a search. */
export interface SearchResult<Entry> {
  /** Tells whether the first hit has all that was typed; else the hits are the nearest there is. */
  readonly fits: boolean
  /** Best first; empty only where nothing that was typed is near anything. */
  readonly hits: readonly SearchHit<Entry>[]
}

interface Scored<Entry> {
  readonly entry: Entry
  readonly score: number
  readonly share: number
}

/** Most words that are looked for. Each is compared with all that the codes have. */
const mostTerms = 100

/** Hits that score less than this share of the best are left out. */
const leastShare = 0.4

/** Additional weight of an entry that is known by the phrase as it was typed. */
const phraseFactor = 1.8

const indexes = new WeakMap<object, SearchIndex<unknown>>()

/** The term that a typed one most likely stands for: itself, unless it has a typing error. */
const nearest = (near: ReadonlyMap<string, number>): string =>
  [...near].reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0] as const)[0]

function scoreAll<Entry extends Searchable>(
  index: SearchIndex<Entry>,
  terms: readonly string[],
): readonly Scored<Entry>[] {
  const expanded = terms.map((term) => expand(term, index))
  const count = index.indexed.length
  const rarity = (term: string): number => Math.log(1 + count / (index.frequency.get(term) ?? count))
  const best = (weightOf: ReadonlyMap<string, number>, near: ReadonlyMap<string, number>): number =>
    Math.max(0, ...[...near].map(([term, share]) => (weightOf.get(term) ?? 0) * share * rarity(term)))
  const typed = ` ${expanded.map(nearest).join(' ')} `
  return index.indexed.map(({ entry, weightOf, phrases }) => {
    const scores = expanded.map((near) => best(weightOf, near))
    const share = scores.filter((score) => score > 0).length / Math.max(1, terms.length)
    const factor = phrases.some((phrase) => phrase.includes(typed)) ? phraseFactor : 1
    return { entry, share, score: scores.reduce((sum, score) => sum + score, 0) * share * share * factor }
  })
}

function isIndexOf<Entry>(
  entries: readonly Entry[],
  index: SearchIndex<unknown>,
): index is SearchIndex<Entry> {
  return (
    index.indexed.length === entries.length && index.indexed.every(({ entry }, at) => entry === entries[at])
  )
}

/** The index of a list of entries, made once for each list. */
function indexOf<Entry extends Searchable>(entries: readonly Entry[]): SearchIndex<Entry> {
  const known = indexes.get(entries)
  if (known !== undefined && isIndexOf(entries, known)) return known
  const made = makeIndex(entries)
  indexes.set(entries, made)
  return made
}

/**
 * Finds codes by the words that people type: `user unknown`, `over quota`, `mailbx full`. Knows synonyms, forms of words,
 * beginnings and typing errors; where nothing has all of them, the nearest are given and `fits` is `false`.
 * @param entries the entries to search, of `@smtp-status/codes` or, with their descriptions, of `@smtp-status/codes/full`
 * @param query any text, of which the first hundred different words count; nothing is found for one without words
 */
export function searchCodes<Entry extends Searchable>(
  entries: readonly Entry[],
  query: string,
): SearchResult<Entry> {
  const terms = [...new Set(termsOf(query))].slice(0, mostTerms)
  const scored = scoreAll(indexOf(entries), terms)
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
  const [first] = scored
  if (first === undefined) return { fits: false, hits: [] }
  const kept = scored.filter(({ score }) => score >= first.score * leastShare)
  const hits = kept.map(({ entry, score }) => ({
    entry,
    score: Math.round((100 * score) / first.score) / 100,
  }))
  return { fits: first.share === 1, hits }
}
