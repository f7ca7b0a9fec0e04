import { openingBrace } from './bytes.js'
import { ByteWriter } from './byte-writer.js'
import type { FoundCode } from './code-at.js'
import { findCode } from './find-code.js'
import { JsonFields } from './json-fields.js'
import { decodeText, skipSpace } from './json-text.js'
import { LineCutter } from './line-cutter.js'
import { Meanings, nothingFound } from './meanings.js'

/** How lines are classified. */
export interface ClassifyOptions {
  /** In lines that are JSON objects, the fields that may hold a code, the one to be preferred first. */
  readonly fields: readonly string[]
  /** Whether lines without a code are written too. */
  readonly all: boolean
}

const opening = Buffer.from('{"line":')

/** Makes JSON lines of lines, bytes in and bytes out: what is read is not decoded, what is written was made once for each code. */
export class Classifier {
  readonly #all: boolean
  readonly #cutter: LineCutter
  readonly #fields: JsonFields
  readonly #found: FoundCode = { basic: -1, class: -1, subject: 0, detail: 0, start: -1 }
  readonly #meanings = new Meanings()
  readonly #writer = new ByteWriter(1 << 19)
  #line = 0

  constructor({ fields, all }: ClassifyOptions) {
    this.#all = all
    this.#fields = new JsonFields(fields)
    this.#cutter = new LineCutter((bytes, start, end) => this.#takeLine(bytes, start, end))
  }

  #findInFields(bytes: Uint8Array): boolean {
    for (const { start, end, escaped } of this.#fields.ranges) {
      if (start === -1) continue
      const text = escaped ? decodeText(bytes, start, end) : bytes
      if (findCode(text, escaped ? 0 : start, escaped ? text.length : end, this.#found)) return true
    }
    return false
  }

  #find(bytes: Uint8Array, start: number, end: number): boolean {
    const first = skipSpace(bytes, start, end)
    const isObject = bytes[first] === openingBrace && first < end && this.#fields.read(bytes, first, end)
    return isObject ? this.#findInFields(bytes) : findCode(bytes, start, end, this.#found)
  }

  #takeLine(bytes: Uint8Array, start: number, end: number): void {
    this.#line += 1
    const hasCode = this.#find(bytes, start, end)
    if (!hasCode && !this.#all) return
    this.#writer.add(opening)
    this.#writer.addNumber(this.#line)
    this.#writer.add(hasCode ? this.#meanings.endOf(this.#found) : nothingFound)
  }

  /** Takes a chunk of any size. Gives what it makes to be written, which is to be used up before the next call. */
  push(chunk: Uint8Array): Uint8Array {
    this.#cutter.push(chunk)
    return this.#writer.take()
  }

  /** Says that nothing follows. Gives what is still to be written. */
  end(): Uint8Array {
    this.#cutter.end()
    return this.#writer.take()
  }
}
