import { interpret } from '@smtp-status/bounces'
import type { Interpretation } from '@smtp-status/bounces'
import type { FoundCode } from '@smtp-status/bounces/finder'
import { ByteWriter } from './bytes.js'
import type { Classified, LineSink } from './line-sink.js'
import { Meanings, unknownMeaning } from './meanings.js'
import type { CodeMeaning } from './meanings.js'

/** How many different refusals are remembered. */
const most = 20_000

// Parts that differ from line to line and do not bear on the cause.
const passing = /<[^<>\s]{0,320}>|\d+/g

const lastLabels = (host: string | null | undefined): string => (host ?? '').split('.').slice(-3).join('.')

const failed: ReadonlySet<CodeMeaning['outcome']> = new Set(['failed for now', 'failed for good'])

/** Tells why deliveries failed. What many lines say alike is interpreted once. */
export class Reasons {
  readonly #known = new Map<string, Interpretation>()

  /** Gives the reason of a line's failure; `null` where its code tells of none. */
  of({ text, delivery }: Classified, { basic, status, outcome }: CodeMeaning): Interpretation | null {
    if (!failed.has(outcome)) return null
    const { recipient, relay } = delivery
    const domain = lastLabels(recipient?.slice(recipient.lastIndexOf('@') + 1))
    const words = text.replaceAll(passing, (piece) => (piece.startsWith('<') ? '<@>' : ''))
    const key = `${basic} ${status} ${lastLabels(relay)} ${domain} ${words}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size === most) this.#known.clear()
    const made = interpret({ text, basic, status, recipient, sender: relay })
    this.#known.set(key, made)
    return made
  }
}

/** Makes JSON lines that also name recipient, queue id and relay, and whom or what a failure concerns. */
export class DetailedLines implements LineSink {
  readonly #all: boolean
  readonly #meanings = new Meanings()
  readonly #reasons = new Reasons()
  readonly #writer = new ByteWriter(1 << 16)

  constructor(all: boolean) {
    this.#all = all
  }

  #meaningOf(found: FoundCode | null): CodeMeaning {
    return found === null ? unknownMeaning : this.#meanings.of(found)
  }

  readonly take = (classified: Classified): void => {
    if (classified.found === null && !this.#all) return
    const meaning = this.#meaningOf(classified.found)
    const { concerns = null, suppress = null, likely = null } = this.#reasons.of(classified, meaning) ?? {}
    const reason = { concerns, suppress, likely: likely?.code ?? null }
    const row = { line: classified.line, ...classified.delivery, ...meaning, ...reason }
    this.#writer.add(Buffer.from(`${JSON.stringify(row)}\n`))
  }

  readonly made = (): Uint8Array => this.#writer.take()

  readonly end = (): Uint8Array => this.#writer.take()
}
