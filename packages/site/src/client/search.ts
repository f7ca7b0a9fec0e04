import type { Query } from './query.js'
import { readQuery } from './query.js'

/** A code as the search knows it. */
export interface Known {
  readonly code: string
  readonly text: string
  readonly description: string
  /** The printed basic status codes. */
  readonly basic: string
  readonly deprecated: boolean
}

/** Codes that fit what was typed, the best first. */
export interface Found {
  readonly query: Query
  readonly codes: readonly string[]
}

function fit(query: Query, known: Known): number {
  if (query.code !== '') return known.code === query.code ? 9 : 0
  if (query.subject !== '') return known.code.startsWith(query.subject) ? 5 : 0
  if (query.words.length > 0) {
    const holds = (text: string): boolean => query.words.every((word) => text.toLowerCase().includes(word))
    return holds(known.text) ? 4 : Number(holds(`${known.text} ${known.description}`)) * 2
  }
  return query.basic !== '' && known.basic.split(', ').includes(query.basic) ? 3 : 0
}

/** Finds the codes that fit what was typed. */
export function search(input: string, codes: readonly Known[]): Found {
  const query = readQuery(input)
  const fits = codes.map((known) => ({ code: known.code, points: fit(query, known) }))
  const found = fits.filter(({ points }) => points > 0).toSorted((left, right) => right.points - left.points)
  return { query, codes: found.map(({ code }) => code) }
}
