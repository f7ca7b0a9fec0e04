import { CueIndex } from './cue-index.js'
import { packedCauses, packedProviders } from './generated/facts.js'
import type { ProviderSays } from './interpretation.js'
import { unpackCause } from './packed.js'
import type { CauseFacts, PackedProvider, PackedProviderCode } from './packed.js'
import { toldBy } from './told.js'
import { wordsOf } from './words.js'

/** Parts of a reply, as far as providers' tables ask for it. */
export interface Sent {
  /** `5.7.26`; empty where there is none. */
  readonly status: string
  readonly basic: number | null
  readonly words: readonly string[]
}

/** Statement of a provider on a reply. */
export interface Documented extends ProviderSays {
  readonly cause: CauseFacts | null
  readonly confidence: number
}

/** The name of the list that the words tell of; the longest mark counts, of equals the first. */
export function findBlocklist(words: readonly string[]): string | null {
  const found = toldBy(words).blocklists.toSorted((one, other) => other.cue.size - one.cue.size)
  return found[0]?.target ?? null
}

const detailOf = (code: string): number => Number(code.slice(code.lastIndexOf('.') + 1))

/** Tells whether a code stands in a row of a table: `X.7.606` to 649 holds 5.7.610. */
function isOf([code, to]: PackedProviderCode, status: string): boolean {
  if (code === '') return true
  const open = code.startsWith('X')
  if (to === 0) return open ? status.slice(1) === code.slice(1) : status === code
  const dot = code.lastIndexOf('.') + 1
  const head = open
    ? status.slice(1, dot) === code.slice(1, dot)
    : status.slice(0, dot) === code.slice(0, dot)
  return head && detailOf(status) >= detailOf(code) && detailOf(status) <= to
}

const wanted = new Map<string, CueIndex<true>>()

function indexOf(phrase: string): CueIndex<true> {
  const known = wanted.get(phrase)
  if (known !== undefined) return known
  const index = new CueIndex<true>()
  index.add(phrase, true)
  wanted.set(phrase, index)
  return index
}

const hasWords = (phrase: string, words: readonly string[]): boolean => indexOf(phrase).find(words).length > 0

const fits = (row: PackedProviderCode, { status, basic, words }: Sent): boolean =>
  isOf(row, status) && (row[2] === 0 || row[2] === basic) && (row[3] === '' || hasWords(row[3], words))

function causeAt(position: number): CauseFacts | null {
  const packed = packedCauses[position]
  return packed === undefined ? null : unpackCause(packed)
}

function says(provider: PackedProvider, sent: Sent): Documented {
  const row = provider[4].find((one) => fits(one, sent))
  return documentedBy(provider, row)
}

function documentedBy([id, name, , pages]: PackedProvider, row: PackedProviderCode | undefined): Documented {
  if (row === undefined) return { id, name, meaning: null, page: null, cause: null, confidence: 0 }
  const page = pages[row[6]]
  return {
    id,
    name,
    meaning: row[7],
    page: page === undefined ? null : { address: page[0], read: page[1] },
    cause: causeAt(row[4]),
    confidence: row[5],
  }
}

let telling: readonly (readonly [provider: PackedProvider, row: PackedProviderCode])[] | undefined

/** The provider that alone sends such a code with such words. */
function toldByCode(sent: Sent): Documented | null {
  telling ??= packedProviders.flatMap((provider) =>
    provider[4].filter((row) => row[8] === 1).map((row) => [provider, row] as const),
  )
  const told = telling.find(([, row]) => fits(row, sent))
  return told === undefined ? null : documentedBy(...told)
}

/** The provider that speaks, by the host or else by the words; one that documents what was sent comes first. */
export function findProvider(host: string, sent: Sent): Documented | null {
  const ofHost = host === '' ? [] : toldBy(wordsOf(host)).providers
  const known = [...ofHost, ...toldBy(sent.words).providers].map((provider) => says(provider, sent))
  return known.find(({ cause }) => cause !== null) ?? known[0] ?? toldByCode(sent)
}
