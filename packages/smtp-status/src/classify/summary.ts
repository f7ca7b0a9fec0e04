import type { Concern, Suppress } from '@smtp-status/bounces'
import type { Outcome } from '@smtp-status/replies'
import type { Classified, LineSink } from './line-sink.js'
import type { CodeMeaning } from './meanings.js'
import { Meanings } from './meanings.js'
import { Reasons } from './reasons.js'

/** A code and how often it was found. */
export interface CodeCount {
  readonly basic: number | null
  readonly status: string | null
  readonly outcome: Outcome | null
  readonly sampleText: string | null
  readonly count: number
}

/** Summary of a log; lists have the most frequent first. */
export interface LogSummary {
  readonly lines: number
  readonly withCode: number
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[]
  readonly codes: readonly CodeCount[]
  /** The domains of recipients to whom deliveries failed; `null` where lines do not name them. */
  readonly domains: readonly { readonly domain: string | null; readonly count: number }[]
  /** Whom or what failures concern. */
  readonly concerns: readonly { readonly concerns: Concern; readonly count: number }[]
  /** Whether lists should stop writing to the addresses of failures. */
  readonly suppress: readonly { readonly suppress: Suppress; readonly count: number }[]
}

/** How many different keys are counted; further ones would fill the memory, and are counted together under `null`. */
const most = 50_000

class Tally<Key> {
  readonly #counts = new Map<Key, number>()
  readonly #rest: Key | undefined

  /** @param rest what keys beyond the limit are counted under; those of a fixed set need none */
  constructor(rest?: Key) {
    this.#rest = rest
  }

  add(key: Key): void {
    const isFull = this.#rest !== undefined && this.#counts.size >= most && !this.#counts.has(key)
    const counted = isFull && this.#rest !== undefined ? this.#rest : key
    this.#counts.set(counted, (this.#counts.get(counted) ?? 0) + 1)
  }

  /** The keys with their counts, the most frequent first, and equals in the order in which they came. */
  ranked(): readonly (readonly [key: Key, count: number])[] {
    return [...this.#counts].toSorted(([, one], [, other]) => other - one)
  }
}

const failed: ReadonlySet<CodeMeaning['outcome']> = new Set(['failed for now', 'failed for good'])

const domainOf = (recipient: string | null): string | null =>
  recipient?.includes('@') === true ? recipient.slice(recipient.lastIndexOf('@') + 1).toLowerCase() : null

/** Counts codes, domains and concerns, and gives what `show` makes of that at the end. */
export class Summary implements LineSink {
  readonly #show: (summary: LogSummary) => string
  readonly #meanings = new Meanings()
  readonly #reasons = new Reasons()
  readonly #outcomes = new Tally<Outcome>()
  readonly #codes = new Tally<CodeMeaning | null>(null)
  readonly #domains = new Tally<string | null>(null)
  readonly #concerns = new Tally<Concern>()
  readonly #suppress = new Tally<Suppress>()
  /** The line that was taken last; an event with several recipients is one line. */
  #last = 0
  #lines = 0
  #withCode = 0

  constructor(show: (summary: LogSummary) => string) {
    this.#show = show
  }

  #countFailure({ text, delivery }: Classified, { basic, status }: CodeMeaning): void {
    const { recipient, relay } = delivery
    const { concerns, suppress } = this.#reasons.of({ text, basic, status, recipient, sender: relay })
    this.#domains.add(domainOf(recipient))
    this.#concerns.add(concerns)
    this.#suppress.add(suppress)
  }

  readonly take = (classified: Classified): void => {
    if (classified.line !== this.#last) this.#lines += 1
    this.#last = classified.line
    if (classified.found === null) return
    const meaning = this.#meanings.of(classified.found)
    this.#withCode += 1
    this.#codes.add(meaning)
    if (meaning.outcome !== null) this.#outcomes.add(meaning.outcome)
    if (failed.has(meaning.outcome)) this.#countFailure(classified, meaning)
  }

  readonly made = (): Uint8Array => new Uint8Array()

  #summary(): LogSummary {
    const codes = this.#codes.ranked().map(([meaning, count]): CodeCount => {
      const { basic = null, status = null, outcome = null, sampleText = null } = meaning ?? {}
      return { basic, status, outcome, sampleText, count }
    })
    return {
      lines: this.#lines,
      withCode: this.#withCode,
      outcomes: this.#outcomes.ranked().map(([outcome, count]) => ({ outcome, count })),
      codes,
      domains: this.#domains.ranked().map(([domain, count]) => ({ domain, count })),
      concerns: this.#concerns.ranked().map(([concerns, count]) => ({ concerns, count })),
      suppress: this.#suppress.ranked().map(([suppress, count]) => ({ suppress, count })),
    }
  }

  readonly end = (): Uint8Array => Buffer.from(this.#show(this.#summary()))
}
