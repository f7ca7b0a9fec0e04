// Numbers that look random and are the same again for the same seed, so that a finding can be made again.

/** A number from a text, for a seed: FNV-1a. */
function hash(text) {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/**
 * A source of numbers for one input: `below(n)` gives a whole number from 0 to n - 1, `pick(list)` an item, `chance(share)` yes or no.
 * @param words what the numbers depend on, such as seed, reader and number of the input
 */
export function randomOf(...words) {
  let state = hash(words.join('/'))
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count) => Math.floor(next() * count)
  return { below, pick: (list) => list[below(list.length)], chance: (share) => next() < share }
}
