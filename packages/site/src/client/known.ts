import { rootOfSite } from './dom.js'
import type { Known } from './search.js'

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
