import { searchCodes } from '@smtp-status/codes/search'
import { rootOfSite } from './dom.js'

/** Text that somebody typed or pasted, as far as it can be read without a list of codes. */
interface Query {
  /** As typed, without blanks at its ends, in small letters. */
  readonly text: string
  /** The class that was named: `5` of `5.7.26`; `''` where none was. */
  readonly digit: string
  /** `X.7.26`; `''` where no whole code was named. */
  readonly code: string
  /** `X.7.`, where class and subject alone were named. */
  readonly subject: string
  /** `550`; `''` where none was named. */
  readonly basic: string
  /** The rest, word by word. */
  readonly words: readonly string[]
}

const codePattern = /(?<![\d.])([245x])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/
const subjectPattern = /^([245x])\.(\d{1,3})\.?$/
const basicPattern = /(?<![\d.])([245][0-5]\d)(?![\d.])/

/** Reads what stands in a search field. */
function readQuery(input: string): Query {
  const text = input.trim().toLowerCase().slice(0, 1000)
  const code = codePattern.exec(text)
  const subject = subjectPattern.exec(text)
  const basic = basicPattern.exec(text)
  const rest = text.replace(codePattern, ' ').replace(basicPattern, ' ')
  return {
    text,
    digit: (code?.[1] ?? subject?.[1] ?? '').replace('x', ''),
    code: code ? `X.${code[2]}.${code[3]}` : '',
    subject: subject ? `X.${subject[2]}.` : '',
    basic: basic?.[1] ?? '',
    words: rest.split(/[^\p{L}\p{N}@'-]+/u).filter((word) => word.length > 1),
  }
}

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
  /** Tells whether the first has all that was typed; else the codes are the nearest there are. */
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

let loaded: Promise<ReadonlyMap<string, Known>> | undefined

const isKnown = (value: unknown): value is readonly Known[] => Array.isArray(value)

async function fetchCodes(): Promise<ReadonlyMap<string, Known>> {
  const response = await fetch(`${rootOfSite()}codes/codes.json`)
  const codes: unknown = await response.json()
  return new Map(isKnown(codes) ? codes.map((known) => [known.code, known]) : [])
}

/** The codes that the search knows, loaded when somebody first types. */
export async function loadCodes(): Promise<ReadonlyMap<string, Known>> {
  loaded ??= fetchCodes()
  return loaded
}
