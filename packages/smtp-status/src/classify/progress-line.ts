import type { WriteStream } from 'node:tty'

/** Time before progress is shown, and between two drawings of it, in milliseconds. */
const patience = 1000
const pause = 100

const barWidth = 20

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`

function bar(share: number): string {
  const full = Math.min(barWidth, Math.floor(share * barWidth))
  return `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${Math.floor(share * 100)} % `
}

/** One line that says how much was read: with a bar where it is known how much there is. */
export function progressText(done: number, total: number | undefined, seconds: number): string {
  const share = total === undefined || total === 0 ? undefined : Math.min(1, done / total)
  const amount = share === undefined ? megabytes(done) : `${megabytes(done)} of ${megabytes(total ?? 0)}`
  return `${share === undefined ? '' : bar(share)}${amount}, ${megabytes(done / seconds)} a second`
}

/** Place where progress is drawn, and the clock that measures it. */
export interface ProgressPlace {
  /** Milliseconds from any fixed point. */
  readonly clock: () => number
  /** Absent where nobody watches. */
  readonly live: (Pick<WriteStream, 'columns'> & { write: (text: string) => boolean }) | undefined
}

/**
 * Shows how much of the input was read, once that has taken a while. It draws by itself, since the library that draws other
 * progress (@clack/prompts) listens to standard input, which is what is being read here; and it is ten times as large as all of classify.
 */
export class ProgressLine {
  readonly #place: ProgressPlace
  readonly #total: number | undefined
  readonly #begun: number
  #drawn: number
  #isShown = false

  constructor(place: ProgressPlace, total: number | undefined) {
    this.#place = place
    this.#total = total
    this.#begun = place.clock()
    this.#drawn = this.#begun + patience - pause
  }

  show(done: number): void {
    const { clock, live } = this.#place
    if (!live) return
    const now = clock()
    if (now - this.#drawn < pause) return
    this.#drawn = now
    this.#isShown = true
    const text = progressText(done, this.#total, (now - this.#begun) / 1000)
    live.write(`\r${text.slice(0, live.columns - 1)}\u001b[K`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#isShown) this.#place.live?.write('\r\u001b[K')
    this.#isShown = false
  }
}
