import type { ChainFault } from './chain.js'
import { canonicalJson, findRewritten } from './chain.js'

/** How the items of a history are told apart. */
export interface ItemNaming<Item> {
  /** The subject of an item, so that an altered one is told from another one. */
  readonly keyOf: (item: Item) => string
  /** Its day or month; absent where no source tells. */
  readonly dateOf: (item: Item) => string | undefined
}

/** Outcome for an older history in a newer one. */
export interface Continuation {
  /** The first place at which the past was rewritten; for what slipped in a place of the newer history, else one of the older. */
  readonly fault?: ChainFault
  /** Places, from 0, in the newer history: what joined the last day of the older one after that had been made. */
  readonly joined: readonly number[]
}

interface Run {
  readonly from: number
  readonly to: number
}

/** The last items in a row that have a date. */
function lastRunOf(dates: readonly (string | undefined)[], date: string): Run {
  const to = dates.lastIndexOf(date) + 1
  const from = dates.findLastIndex((each, index) => index < to && each !== date) + 1
  return { from, to }
}

/** Takes a key out of a list once; whether it was there. */
function take(keys: string[], key: string): boolean {
  const at = keys.indexOf(key)
  if (at >= 0) keys.splice(at, 1)
  return at >= 0
}

/** Items of the newer history on the older one's last day that the older one has not: neither as it is nor in another form. */
function findJoined<Item>(
  old: readonly Item[],
  now: readonly Item[],
  { keyOf, dateOf }: ItemNaming<Item>,
): readonly number[] {
  const [last] = old.slice(-1)
  const date = last && dateOf(last)
  if (date === undefined) return []
  const { from, to } = lastRunOf(now.map(dateOf), date)
  const day = now
    .slice(from, to)
    .map((item, index) => ({ item, at: from + index, text: canonicalJson(item) }))
  const known = new Set(old.map(canonicalJson))
  const kept = new Set(day.map(({ text }) => text))
  const altered = old.filter((item) => dateOf(item) === date && !kept.has(canonicalJson(item))).map(keyOf)
  return day.flatMap(({ item, at, text }) => (known.has(text) || take(altered, keyOf(item)) ? [] : [at]))
}

/**
 * Whether a newer history goes on from an older one without rewriting it. What is dated before the older one's last day is
 * settled: nothing in it may be altered, dropped, moved, or come in. The last day itself may have gone on after the older history
 * was made, and items of one date stand in no order that tells when they were made; so its items have to be there unaltered and
 * in their order, and what stands among them is named as `joined`. Both histories are in the order of their dates.
 */
export function continuationOf<Item>(
  old: readonly Item[],
  now: readonly Item[],
  naming: ItemNaming<Item>,
): Continuation {
  const joined = findJoined(old, now, naming)
  const rest = now.map((item, at) => ({ item, at })).filter(({ at }) => !joined.includes(at))
  const fault = findRewritten(
    old,
    rest.map(({ item }) => item),
    naming.keyOf,
  )
  if (fault === undefined) return { joined }
  const at = fault.kind === 'slipped in' ? rest[fault.at]?.at : fault.at
  return { fault: { kind: fault.kind, at: at ?? fault.at }, joined }
}
