import { synonyms, wordsByCode } from './words.js'

const accents = /[\u0300-\u036f]/g
const between = /[^\p{L}\p{N}]+/u

const ignored = new Set(
  'a an and are as at be been by can for from had has have i in is it its my of on or our so that the this to was we were will with you your'.split(
    ' ',
  ),
)

const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ings', ''],
  ['ing', ''],
  ['edly', ''],
  ['ed', ''],
  ['xes', 'x'],
  ['sses', 'ss'],
  ['shes', 'sh'],
  ['ches', 'ch'],
]

/** Takes an ending off where at least three letters are left: `exceeded` and `exceeds` are `exceed`, `denied` is `deny`. */
function withoutEnding(word: string): string {
  for (const [ending, instead] of endings)
    if (word.endsWith(ending) && word.length - ending.length >= 3)
      return word.slice(0, -ending.length) + instead
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word
}

/** Brings the forms of an English word together; the result need not be a word. */
export function stem(word: string): string {
  const base = withoutEnding(word)
  const single = base !== word && /([bdglmnprt])\1$/.test(base) ? base.slice(0, -1) : base
  return single.length > 4 && single.endsWith('e') ? single.slice(0, -1) : single
}

/** The words of a text as they are searched for: stems, in lower case, without accents and without the commonest words. */
export function termsOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(accents, '')
    .replaceAll(/['’]/g, '')
    .split(between)
  return words.filter((word) => word !== '' && !ignored.has(word)).map(stem)
}

/**
 * Counts the typing errors that part two words: a letter too many, too few, wrong, or two that changed places. Stops at a limit and
 * then gives one more than it.
 */
export function typingErrors(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= other.length; column += 1)
      next.push(cell(one, other, row, column, { before, last, next }))
    if (Math.min(...next) > limit) return limit + 1
    before = last
    last = next
  }
  return last[other.length] ?? limit + 1
}

interface Rows {
  readonly before: readonly number[]
  readonly last: readonly number[]
  readonly next: readonly number[]
}

const at = (list: readonly number[], index: number): number => list[index] ?? Number.POSITIVE_INFINITY

function cell(one: string, other: string, row: number, column: number, { before, last, next }: Rows): number {
  const isSame = one[row - 1] === other[column - 1]
  const isSwapped =
    row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
  return Math.min(
    at(last, column) + 1,
    at(next, column - 1) + 1,
    at(last, column - 1) + (isSame ? 0 : 1),
    isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
  )
}

/** Weight of a word by where it stands. */
const weights = { sampleText: 3, words: 2.6, description: 0.8 } as const

/** Weight of a word of the index that is near to what was typed. */
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

/** Nearness of a term of the index to one that was typed, by its letters. */
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
