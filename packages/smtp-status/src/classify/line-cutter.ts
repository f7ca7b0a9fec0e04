import { limits } from '../limits.js'
import { ByteWriter } from './bytes.js'

/** Takes a line: it lies between `start` and `end` of `bytes`, without what ended it, until the call returns. */
export type TakeLine = (bytes: Uint8Array, start: number, end: number) => void

const lineFeed = 10
const carriageReturn = 13

/** Cuts chunks of bytes into lines that end in LF or CRLF, in bounded memory however long a line is. */
export class LineCutter {
  readonly #take: TakeLine
  readonly #limit: number
  /** The beginning of a line whose end has not come. */
  readonly #begun = new ByteWriter(4096)
  /** True if a line is too long: it was taken already, and its rest is skipped. */
  #isPassing = false

  constructor(take: TakeLine, limit: number = limits.lineOctets) {
    this.#take = take
    this.#limit = limit
  }

  #takeWhole(bytes: Uint8Array, start: number, end: number): void {
    const last = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end
    this.#take(bytes, start, Math.min(last, start + this.#limit))
  }

  #takeBegun(): void {
    const begun = this.#begun.take()
    this.#takeWhole(begun, 0, begun.length)
  }

  /** Adds to the line that was begun. One more than the limit is kept, since that may be a CR that does not count. */
  #begin(piece: Uint8Array): void {
    if (this.#isPassing) return
    const room = this.#limit + 1 - this.#begun.length
    this.#begun.add(piece.subarray(0, room))
    if (piece.length <= room) return
    this.#isPassing = true
    this.#takeBegun()
  }

  /** Ends the line that was begun. Gives the place after its end; the chunk's length where its end has not come yet. */
  #endBegun(chunk: Uint8Array): number {
    const end = chunk.indexOf(lineFeed)
    this.#begin(end === -1 ? chunk : chunk.subarray(0, end))
    if (end === -1) return chunk.length
    if (!this.#isPassing) this.#takeBegun()
    this.#isPassing = false
    return end + 1
  }

  /** Takes a chunk's lines; the last one is kept until its end comes. */
  push(chunk: Uint8Array): void {
    let start = this.#begun.length > 0 || this.#isPassing ? this.#endBegun(chunk) : 0
    for (;;) {
      const end = chunk.indexOf(lineFeed, start)
      if (end === -1) break
      this.#takeWhole(chunk, start, end)
      start = end + 1
    }
    if (start < chunk.length) this.#begin(chunk.subarray(start))
  }

  /** Says that nothing follows: a last line without an end is a line. */
  end(): void {
    if (this.#begun.length > 0) this.#takeBegun()
    this.#isPassing = false
  }
}
