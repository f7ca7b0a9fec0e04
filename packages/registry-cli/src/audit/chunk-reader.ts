const lineFeed = 0x0a

/** Takes lines and counted bytes from a stream, in turn. Holds no more of it than the chunk that it is in and what it gives. */
export class ChunkReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array()

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next line, without its line feed; `undefined` at the end of the stream. */
  async line(): Promise<string | undefined> {
    const parts: Uint8Array[] = []
    while (await this.#fill()) {
      const end = this.#chunk.indexOf(lineFeed)
      parts.push(this.#take(end < 0 ? this.#chunk.length : end))
      if (end < 0) continue
      this.#take(1)
      return Buffer.concat(parts).toString('utf8')
    }
    return undefined
  }

  /** The next bytes, a copy of their own; fewer at the end of the stream. */
  async bytes(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let wanted = count
    while (wanted > 0 && (await this.#fill())) {
      const part = this.#take(wanted)
      parts.push(part)
      wanted -= part.length
    }
    return new Uint8Array(Buffer.concat(parts))
  }

  /** Leaves out the next bytes. */
  async skip(count: number): Promise<void> {
    let left = count
    while (left > 0 && (await this.#fill())) left -= this.#take(left).length
  }

  async #fill(): Promise<boolean> {
    while (this.#chunk.length === 0) {
      const { value, done } = await this.#chunks.next()
      if (done === true) return false
      this.#chunk = value
    }
    return true
  }

  #take(count: number): Uint8Array {
    const part = this.#chunk.subarray(0, count)
    this.#chunk = this.#chunk.subarray(part.length)
    return part
  }
}
