import { isBefore } from '../model/date.js'

/** A function that gives a digest of a text, such as SHA-256 in hexadecimal. */
export type Digest = (text: string) => string

/** An item of a published history, with a digest over it and everything before it. */
export interface Link<Item> {
  readonly item: Item
  /** Over the digest before it and the item's canonical JSON. */
  readonly digest: string
}

/** JSON with the keys of every object in order, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined)
  const sorted = pairs.toSorted(([left], [right]) => (left < right ? -1 : 1))
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

/** Links items into a chain: each digest covers the item and, through the digest before it, all that came before. */
export function makeChain<Item>(items: readonly Item[], digest: Digest): readonly Link<Item>[] {
  let previous = ''
  return items.map((item) => {
    previous = digest(`${previous}\n${canonicalJson(item)}`)
    return { item, digest: previous }
  })
}

/** Faults of a chain, or of the outcome for an older one; `at` counts items from 0. */
export interface ChainFault {
  readonly kind: 'broken' | 'altered' | 'dropped' | 'slipped in' | 'moved' | 'backdated'
  readonly at: number
}

/**
 * The first item whose digest is not that of the items up to it; `undefined` for a sound chain. A chain that was cut short, or
 * whose digests were all made anew, is sound in itself: `findRewritten` finds that, given the older one.
 */
export function findBroken<Item>(chain: readonly Link<Item>[], digest: Digest): ChainFault | undefined {
  const sound = makeChain(
    chain.map(({ item }) => item),
    digest,
  )
  const at = chain.findIndex((link, index) => link.digest !== sound[index]?.digest)
  return at < 0 ? undefined : { kind: 'broken', at }
}

interface Keyed {
  readonly key: string
  readonly text: string
}

const countOf = (list: readonly Keyed[], text: string): number =>
  list.filter((each) => each.text === text).length

/**
 * Tells apart what happened at the first place where an old list is not the beginning of a new one. Items are counted and not
 * only looked for, since two of them may be equal.
 */
function nameFault(old: readonly Keyed[], now: readonly Keyed[], at: number): ChainFault['kind'] {
  const [was, is] = [old[at], now[at]]
  if (was === undefined || is === undefined) return 'dropped'
  const isGone = countOf(now, was.text) < countOf(old, was.text)
  const isNew = countOf(now, is.text) > countOf(old, is.text)
  if (!isGone) return isNew ? 'slipped in' : 'moved'
  // Behind the last item, what was added later takes the place of one that is gone: the key alone tells them apart.
  const isReplaced = at === old.length - 1 && is.key !== was.key
  return isNew && !isReplaced ? 'altered' : 'dropped'
}

/**
 * Tells whether an older list of items is the beginning of a newer one, as it has to be where nothing of the past is rewritten.
 * Gives the first item that was altered, dropped, slipped in or moved; `undefined` where the past is whole.
 * `keyOf` names an item (its code and date), so that an altered one is told from another one.
 */
export function findRewritten<Item>(
  old: readonly Item[],
  now: readonly Item[],
  keyOf: (item: Item) => string,
): ChainFault | undefined {
  const keyed = (item: Item): Keyed => ({ key: keyOf(item), text: canonicalJson(item) })
  const [before, after] = [old.map(keyed), now.map(keyed)]
  const at = before.findIndex(({ text }, index) => text !== after[index]?.text)
  return at < 0 ? undefined : { kind: nameFault(before, after, at), at }
}

/** The key by which the items of a history are told apart. */
export interface ItemNaming<Item> {
  /** The subject of an item, so that an altered one is told from another one. */
  readonly keyOf: (item: Item) => string
  /** Its day or month; absent where no source tells. */
  readonly dateOf: (item: Item) => string | undefined
  /** The day on which the older history was made, where it says so; else its last day counts as that. */
  readonly madeOn?: string | undefined
}

/** Outcome for an older history in a newer one. */
export interface Continuation {
  /**
   * The first place at which the past was rewritten; for what slipped in or is backdated a place of the newer history, else one of
   * the older.
   */
  readonly fault?: ChainFault
  /** Places, from 0, in the newer history: what joined the day on which the older one was made, after that had been made. */
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

/** The day on which an older history was made; its last day is not later than that. */
function dayOf<Item>(old: readonly Item[], { dateOf, madeOn = '' }: ItemNaming<Item>): string | undefined {
  const [last] = old.slice(-1)
  const date = last && dateOf(last)
  return date === undefined || date > madeOn ? date : madeOn
}

/** Items of the newer history on the day of the older one that the older one has not: neither as it is nor in another form. */
function findJoined<Item>(
  old: readonly Item[],
  now: readonly Item[],
  naming: ItemNaming<Item>,
): readonly number[] {
  const { keyOf, dateOf } = naming
  const date = dayOf(old, naming)
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

interface Placed<Item> {
  readonly item: Item
  readonly at: number
}

/**
 * Judges the items behind those of the older history: one that is dated before the day on which that was made is backdated; one that
 * has the month of that day alone may be of that day.
 */
function judgeLater<Item>(
  old: readonly Item[],
  rest: readonly Placed<Item>[],
  naming: ItemNaming<Item>,
): Continuation {
  const day = dayOf(old, naming) ?? ''
  const later = rest
    .slice(old.length)
    .map(({ item, at }) => ({ at, date: naming.dateOf(item) ?? '' }))
    .filter(({ date }) => date < day)
  const backdated = later.find(({ date }) => isBefore(date, day))
  const joined = later.filter(({ date }) => !isBefore(date, day)).map(({ at }) => at)
  return { ...(backdated && { fault: { kind: 'backdated', at: backdated.at } }), joined }
}

/**
 * Tells whether a newer history goes on from an older one without rewriting it. What is dated before the day on which the older one
 * was made is settled: nothing in it may be altered, dropped, moved, or come in. That day itself may have gone on after the older
 * history was made, and items of one date stand in no order that tells when they were made; so its items have to be there
 * unaltered and in their order, and what stands among them is named as `joined`. Both histories are in the order of their dates.
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
  if (fault === undefined) {
    const later = judgeLater(old, rest, naming)
    return { ...later, joined: [...later.joined, ...joined] }
  }
  const at = fault.kind === 'slipped in' ? rest[fault.at]?.at : fault.at
  return { fault: { kind: fault.kind, at: at ?? fault.at }, joined }
}
