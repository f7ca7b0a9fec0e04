import type { FoundCode } from '@smtp-status/bounces/finder'
import { ByteWriter } from './byte-writer.js'
import type { Classified, LineSink } from './line-sink.js'
import type { CodeMeaning } from './meanings.js'
import { Meanings, unknownMeaning } from './meanings.js'
import { Reasons } from './reasons.js'

const failed: ReadonlySet<CodeMeaning['outcome']> = new Set(['failed for now', 'failed for good'])

const nothing = { concerns: null, suppress: null, likely: null }

/** Makes JSON lines that also name recipient, queue id and relay, and whom or what a failure concerns. */
export class DetailedLines implements LineSink {
  readonly #all: boolean
  readonly #meanings = new Meanings()
  readonly #reasons = new Reasons()
  readonly #writer = new ByteWriter(1 << 16)

  constructor(all: boolean) {
    this.#all = all
  }

  #reasonOf({ text, delivery }: Classified, { basic, status, outcome }: CodeMeaning): object {
    if (!failed.has(outcome)) return nothing
    const { recipient, relay } = delivery
    const { concerns, suppress, likely } = this.#reasons.of({ text, basic, status, recipient, sender: relay })
    return { concerns, suppress, likely: likely?.code ?? null }
  }

  #meaningOf(found: FoundCode | null): CodeMeaning {
    return found === null ? unknownMeaning : this.#meanings.of(found)
  }

  readonly take = (classified: Classified): void => {
    if (classified.found === null && !this.#all) return
    const meaning = this.#meaningOf(classified.found)
    const reason = this.#reasonOf(classified, meaning)
    const row = { line: classified.line, ...classified.delivery, ...meaning, ...reason }
    this.#writer.add(Buffer.from(`${JSON.stringify(row)}\n`))
  }

  readonly made = (): Uint8Array => this.#writer.take()

  readonly end = (): Uint8Array => this.#writer.take()
}
