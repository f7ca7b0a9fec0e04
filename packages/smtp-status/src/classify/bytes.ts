export const backslash = 92
export const closingBracket = 93
export const closingBrace = 125
export const colon = 58
export const comma = 44
export const dot = 46
export const openingBrace = 123
export const openingBracket = 91
export const quote = 34
export const space = 32
const zero = 48

/** Tells whether a byte is an ASCII digit; beyond the ends of a text, it is `undefined`. */
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= 57

/** Gathers bytes until there are enough to be written at once. */
export class ByteWriter {
  #bytes: Uint8Array
  #length = 0

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity)
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    wider.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = wider
  }

  add(piece: Uint8Array): void {
    this.#makeRoom(piece.length)
    this.#bytes.set(piece, this.#length)
    this.#length += piece.length
  }

  /** Adds a whole number in decimal digits. */
  addNumber(value: number): void {
    this.#makeRoom(16)
    let digits = 1
    for (let limit = 10; value >= limit; limit *= 10) digits += 1
    let rest = value
    for (let at = this.#length + digits - 1; at >= this.#length; at -= 1) {
      const tens = Math.floor(rest / 10)
      this.#bytes[at] = zero + rest - tens * 10
      rest = tens
    }
    this.#length += digits
  }

  /** Gives what was gathered, and begins anew: what is given stays as it is until the next `add`. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    return taken
  }

  get length(): number {
    return this.#length
  }
}
