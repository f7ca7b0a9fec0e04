import { searchCodes } from '@smtp-status/codes/search'
import type { Query } from './query.js'
import { readQuery } from './query.js'

/** A code as the search knows it. */
export interface Known {
  readonly code: string
  readonly sampleText: string | null
  readonly description: string
  /** The printed basic status codes. */
  readonly basic: string
  readonly deprecated: boolean
}

/** Codes that fit what was typed, the best first. */
export interface Found {
  readonly query: Query
  readonly codes: readonly string[]
  /** Whether the first has all that was typed; else the codes are the nearest there are. */
  readonly fits: boolean
}

const codesOf = (codes: readonly Known[], test: (known: Known) => boolean): readonly string[] =>
  codes.filter(test).map(({ code }) => code)

/** Finds the codes that fit what was typed: a code, a subject, words, or a basic status code. */
export function search(input: string, codes: readonly Known[]): Found {
  const query = readQuery(input)
  if (query.code !== '')
    return { query, fits: true, codes: codesOf(codes, ({ code }) => code === query.code) }
  if (query.subject !== '')
    return { query, fits: true, codes: codesOf(codes, ({ code }) => code.startsWith(query.subject)) }
  if (query.words.length > 0) {
    const { fits, hits } = searchCodes(codes, query.words.join(' '))
    return { query, fits, codes: hits.map(({ entry }) => entry.code) }
  }
  return { query, fits: true, codes: codesOf(codes, ({ basic }) => basic.split(', ').includes(query.basic)) }
}
