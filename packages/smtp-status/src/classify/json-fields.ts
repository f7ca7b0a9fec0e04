import { colon, comma, isDigit, quote } from './bytes.js'
import {
  decodeText,
  endOfOther,
  endOfText,
  hasEscape,
  matches,
  skipSpace,
  withoutSpace,
} from './json-text.js'

/** Where a field's value stands: a text without its quotes, or a number. */
export interface FieldRange {
  /** -1 where the line has no such field, or one that is neither text nor a number without a sign. */
  start: number
  end: number
  /** Whether it has escapes, so that its bytes are not its text. */
  escaped: boolean
}

/** Finds fields by name in JSON objects that stand in one line each, without building the objects. */
export class JsonFields {
  /** Where the values of the last line stand, in the order of the names. */
  readonly ranges: readonly FieldRange[]
  readonly #names: readonly Uint8Array[]

  constructor(names: readonly string[]) {
    this.#names = names.map((name) => Buffer.from(name))
    this.ranges = names.map(() => ({ start: -1, end: -1, escaped: false }))
  }

  #rangeOf(bytes: Uint8Array, start: number, end: number): FieldRange | undefined {
    const isEscaped = hasEscape(bytes, start, end)
    const key = isEscaped ? decodeText(bytes, start, end) : bytes
    const from = isEscaped ? 0 : start
    const to = isEscaped ? key.length : end
    for (let index = 0; index < this.#names.length; index += 1) {
      const name = this.#names[index]
      if (name && matches(key, from, to, name)) return this.ranges[index]
    }
    return undefined
  }

  /** Reads the value at `at` into `range`. Gives the place after it; -1 where the line ends within. */
  #readValue(bytes: Uint8Array, at: number, end: number, range: FieldRange | undefined): number {
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

  /**
   * Reads the object that begins with the brace at `start`; a field given twice counts with its last value. Gives false where the
   * line is no whole object, and the ranges then mean nothing.
   */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    for (const range of this.ranges) range.start = -1
    let at = skipSpace(bytes, start + 1, end)
    while (at < end && bytes[at] === quote) {
      const keyEnd = endOfText(bytes, at + 1, end)
      if (keyEnd === -1) return false
      const range = this.#rangeOf(bytes, at + 1, keyEnd)
      at = skipSpace(bytes, keyEnd + 1, end)
      if (bytes[at] !== colon || at >= end) return false
      at = this.#readValue(bytes, skipSpace(bytes, at + 1, end), end, range)
      if (at === -1) return false
      at = skipSpace(bytes, at, end)
      if (bytes[at] === comma) at = skipSpace(bytes, at + 1, end)
    }
    return at < end && bytes[at] === 125
  }
}
