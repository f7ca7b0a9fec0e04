/** Finds where messages end in the lines of a dialogue. */
export class EndsOfMessages {
  readonly #lines: readonly string[]
  readonly #textOf: (line: string) => string
  #isAhead: readonly boolean[] | undefined

  /** @param textOf takes the mark off a line */
  constructor(lines: readonly string[], textOf: (line: string) => string) {
    this.#lines = lines
    this.#textOf = textOf
  }

  /** Whether the next line of only a dot, which ends a message, comes before another DATA; the line itself counts. */
  isAhead(index: number): boolean {
    this.#isAhead ??= this.#look()
    return this.#isAhead[index] === true
  }

  #look(): readonly boolean[] {
    const isAhead: boolean[] = []
    let isDotSeen = false
    for (let index = this.#lines.length - 1; index >= 0; index--) {
      const text = this.#textOf(this.#lines[index] ?? '')
      if (text === '.') isDotSeen = true
      else if (/^data$/i.test(text)) isDotSeen = false
      isAhead[index] = isDotSeen
    }
    return isAhead
  }
}
