import { typingErrors } from './distance.js'
import { stem, termsOf } from './terms.js'
import { synonyms, wordsByCode } from './words.js'

/** How much a word counts by where it stands. */
const weights = { sampleText: 3, words: 2.6, description: 0.8 } as const

/** How much a word of the index counts that is near to what was typed. */
const nearness = { same: 1, synonym: 0.55, beginning: 0.75, oneError: 0.7, twoErrors: 0.5 } as const

/** Index data of an entry: the weight of each of its terms, and the phrases that mean it. */
interface Indexed<Entry> {
  readonly entry: Entry
  readonly weightOf: ReadonlyMap<string, number>
  readonly phrases: readonly string[]
}

const words: ReadonlyMap<string, string> = new Map(Object.entries(wordsByCode))

/** Entries that can be searched, with or without descriptions. */
export interface Searchable {
  /** `X.7.26`. */
  readonly code: string
  readonly sampleText: string | null
  readonly description?: string
}

/** The entries by their words. */
export interface SearchIndex<Entry> {
  readonly indexed: readonly Indexed<Entry>[]
  /** In how many entries each term stands. */
  readonly frequency: ReadonlyMap<string, number>
}

const padded = (terms: readonly string[]): string => ` ${terms.join(' ')} `

function indexEntry<Entry extends Searchable>(entry: Entry): Indexed<Entry> {
  const phrases = (words.get(entry.code) ?? '').split(';').map(termsOf)
  const weightOf = new Map<string, number>()
  const add = (terms: readonly string[], weight: number): void => {
    for (const term of terms) weightOf.set(term, Math.max(weight, weightOf.get(term) ?? 0))
  }
  add(termsOf(entry.sampleText ?? ''), weights.sampleText)
  add(phrases.flat(), weights.words)
  add(termsOf(entry.description ?? ''), weights.description)
  return { entry, weightOf, phrases: [termsOf(entry.sampleText ?? ''), ...phrases].map(padded) }
}

/** Makes an index of entries. */
export function makeIndex<Entry extends Searchable>(entries: readonly Entry[]): SearchIndex<Entry> {
  const indexed = entries.map(indexEntry)
  const frequency = new Map<string, number>()
  for (const { weightOf } of indexed)
    for (const term of weightOf.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return { indexed, frequency }
}

const groups: readonly ReadonlySet<string>[] = synonyms.map((group) => new Set(group.map(stem)))

/** How near a term of the index is to one that was typed, by its letters. */
function nearnessOf(typed: string, term: string): number {
  if (typed.length >= 3 && term.startsWith(typed)) return nearness.beginning
  const allowed = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2
  const errors = allowed === 0 ? 1 : typingErrors(typed, term, allowed)
  if (errors > allowed) return 0
  return errors === 1 ? nearness.oneError : nearness.twoErrors
}

/** The terms of the index that a typed one stands for, with how near they are; nothing but itself and its synonyms where it is known. */
export function expand(typed: string, { frequency }: SearchIndex<unknown>): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const withSynonyms = (term: string, near: number): void => {
    found.set(term, Math.max(near, found.get(term) ?? 0))
    for (const group of groups)
      if (group.has(term))
        for (const other of group) found.set(other, Math.max(near * nearness.synonym, found.get(other) ?? 0))
  }
  if (frequency.has(typed) || groups.some((group) => group.has(typed))) {
    withSynonyms(typed, nearness.same)
    return found
  }
  for (const term of frequency.keys()) {
    const near = nearnessOf(typed, term)
    if (near > 0) withSynonyms(term, near)
  }
  return found
}
