import type { FoundCode } from '@smtp-status/bounces/finder'
import { ByteWriter } from './byte-writer.js'
import { LineEnds, nothingFound } from './meanings.js'

const opening = Buffer.from('{"line":')

/** Makes JSON lines of codes, from bytes that were made once for each code. */
export class PlainLines {
  readonly #all: boolean
  readonly #ends = new LineEnds()
  readonly #writer = new ByteWriter(1 << 19)

  /** @param all whether lines without a code are written too */
  constructor(all: boolean) {
    this.#all = all
  }

  take(line: number, found: FoundCode | null): void {
    if (found === null && !this.#all) return
    this.#writer.add(opening)
    this.#writer.addNumber(line)
    this.#writer.add(found === null ? nothingFound : this.#ends.of(found))
  }

  made(): Uint8Array {
    return this.#writer.take()
  }
}
