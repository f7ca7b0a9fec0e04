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
  readonly kind: 'broken' | 'altered' | 'dropped' | 'slipped in' | 'moved'
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
 * Whether an older list of items is the beginning of a newer one, as it has to be where nothing of the past is rewritten.
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
