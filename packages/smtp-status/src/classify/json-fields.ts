import {
  closingBrace,
  closingBracket,
  colon,
  comma,
  dot,
  isDigit,
  openingBrace,
  openingBracket,
  quote,
} from './bytes.js'
import {
  decodeText,
  endOfOther,
  endOfText,
  hasEscape,
  matches,
  skipSpace,
  withoutSpace,
} from './json-text.js'

/** Place of a field's value: a text without its quotes, or a number. */
export interface FieldRange {
  /** -1 where the line has no such field, or one that is neither text nor a number without a sign. */
  start: number
  end: number
  /** True if it has escapes, so that its bytes are not its text. */
  escaped: boolean
}

/** A field that is looked for in an object: its name there, or its path from there on. */
interface Wanted {
  readonly name: Uint8Array
  readonly range: FieldRange
  /** The values in the elements of an array on the way, one for each element. */
  readonly items: FieldRange[]
}

/** A key as text, between two places of some bytes. */
interface Key {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

const noRange = (): FieldRange => ({ start: -1, end: -1, escaped: false })

function keyAt(bytes: Uint8Array, start: number, end: number): Key {
  if (!hasEscape(bytes, start, end)) return { bytes, start, end }
  const text = decodeText(bytes, start, end)
  return { bytes: text, start: 0, end: text.length }
}

function rangeOf(wanted: readonly Wanted[], { bytes, start, end }: Key): FieldRange | undefined {
  for (const { name, range } of wanted) if (matches(bytes, start, end, name)) return range
  return undefined
}

/** Path to search within the field of a key: `reply` within `smtp` for `smtp.reply`. */
function within(wanted: readonly Wanted[], { bytes, start, end }: Key): readonly Wanted[] {
  const length = end - start
  return wanted.flatMap(({ name, range, items }) => {
    const isPath = name[length] === dot && matches(bytes, start, end, name.subarray(0, length))
    return isPath ? [{ name: name.subarray(length + 1), range, items }] : []
  })
}

/**
 * Path to search in the element of an array: under its number (`0.reply` in the first), or in each (`reply`), whose values are
 * then kept apart.
 */
function withinElement(wanted: readonly Wanted[], index: number): readonly Wanted[] {
  const number = Buffer.from(`${index}.`)
  return wanted.flatMap(({ name, range, items }) => {
    const isNumbered = name.length > number.length && matches(name, 0, number.length, number)
    if (isNumbered) return [{ name: name.subarray(number.length), range, items }]
    if (isDigit(name[0])) return []
    const item = noRange()
    items.push(item)
    return [{ name, range: item, items }]
  })
}

/** Reads the value at `at` into `range`. Gives the place after it; -1 where the line ends within. */
function readValue(bytes: Uint8Array, at: number, end: number, range: FieldRange | undefined): number {
  const isText = bytes[at] === quote
  const start = isText ? at + 1 : at
  const stop = isText ? endOfText(bytes, start, end) : endOfOther(bytes, at, end)
  if (stop === -1) return -1
  if (range) {
    range.start = isText || isDigit(bytes[start]) ? start : -1
    range.end = isText ? stop : withoutSpace(bytes, start, stop)
    range.escaped = isText && hasEscape(bytes, start, stop)
  }
  return isText ? stop + 1 : stop
}

/** Finds fields by name in JSON objects that stand in one line each, without building the objects. */
export class JsonFields {
  /** Places of the values of the last line, in the order of the names. */
  readonly ranges: readonly FieldRange[]
  readonly #wanted: readonly Wanted[]
  readonly #hasPaths: boolean

  /**
   * @param names fields of the object; `smtp.reply` is also the field `reply` of an object in the field `smtp`, or of the objects of an
   *   array there, of which `smtp.0.reply` is the first alone
   */
  constructor(names: readonly string[]) {
    this.ranges = names.map(noRange)
    this.#wanted = this.ranges.map((range, index) => ({
      name: Buffer.from(names[index] ?? ''),
      range,
      items: [],
    }))
    this.#hasPaths = names.some((name) => name.includes('.'))
  }

  /** Number of array elements that hold fields of the last line; 0 where none stands in an array. */
  get elements(): number {
    return Math.max(0, ...this.#wanted.map(({ items }) => items.length))
  }

  /** Places of the values for one of the elements: its own, and of other fields those of the line. */
  rangesOf(element: number): readonly FieldRange[] {
    return this.#wanted.map(({ range, items }) => (items.length > 0 ? (items[element] ?? noRange()) : range))
  }

  #readMember(bytes: Uint8Array, key: Key, at: number, end: number, wanted: readonly Wanted[]): number {
    const inner = this.#hasPaths ? within(wanted, key) : []
    for (const { range } of inner) range.start = -1
    if (inner.length > 0 && bytes[at] === openingBrace) return this.#readObject(bytes, at, end, inner)
    if (inner.length > 0 && bytes[at] === openingBracket) return this.#readArray(bytes, at, end, inner)
    return readValue(bytes, at, end, rangeOf(wanted, key))
  }

  /** Reads the array at `start`. Gives the place after it; -1 where it is not whole. */
  #readArray(bytes: Uint8Array, start: number, end: number, wanted: readonly Wanted[]): number {
    let at = skipSpace(bytes, start + 1, end)
    for (let index = 0; at < end && bytes[at] !== closingBracket; index += 1) {
      const inner = withinElement(wanted, index)
      at =
        bytes[at] === openingBrace
          ? this.#readObject(bytes, at, end, inner)
          : readValue(bytes, at, end, undefined)
      if (at === -1) return -1
      at = skipSpace(bytes, at, end)
      if (bytes[at] === comma) at = skipSpace(bytes, at + 1, end)
      else if (bytes[at] !== closingBracket) return -1
    }
    return at < end ? at + 1 : -1
  }

  /** Reads the object at `start`. Gives the place after it; -1 where it is not whole. */
  #readObject(bytes: Uint8Array, start: number, end: number, wanted: readonly Wanted[]): number {
    let at = skipSpace(bytes, start + 1, end)
    while (at < end && bytes[at] === quote) {
      const keyEnd = endOfText(bytes, at + 1, end)
      if (keyEnd === -1) return -1
      const key = keyAt(bytes, at + 1, keyEnd)
      at = skipSpace(bytes, keyEnd + 1, end)
      if (bytes[at] !== colon || at >= end) return -1
      at = this.#readMember(bytes, key, skipSpace(bytes, at + 1, end), end, wanted)
      if (at === -1) return -1
      at = skipSpace(bytes, at, end)
      if (bytes[at] === comma) at = skipSpace(bytes, at + 1, end)
    }
    return at < end && bytes[at] === closingBrace ? at + 1 : -1
  }

  /**
   * Reads the object that begins with the brace at `start`; a field given twice counts with its last value. Gives false where the
   * line is no whole object, and the ranges then mean nothing.
   */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    for (const { range, items } of this.#wanted) {
      range.start = -1
      items.length = 0
    }
    return this.#readObject(bytes, start, end, this.#wanted) !== -1
  }
}
