import { interpret } from '@smtp-status/bounces'
import type { BouncedRecipient, Interpretation } from '@smtp-status/bounces'
import { eventForms, parseJson, readEvents } from '@smtp-status/bounces/events'
import { noCode } from '@smtp-status/bounces/finder'
import type { FoundCode } from '@smtp-status/bounces/finder'
import { parseStatusCode } from '@smtp-status/codes'
import { ByteWriter } from './bytes.js'
import type { Classified, LineSink } from './line-sink.js'
import { Meanings, unknownMeaning } from './meanings.js'
import type { CodeMeaning } from './meanings.js'

/** The providers whose events can be read. */
export const presets: readonly string[] = eventForms.map(({ id }) => id)

function foundIn({ basic, status }: BouncedRecipient): FoundCode | null {
  const code = parseStatusCode(status ?? '')
  if (basic === null && code === undefined) return null
  return {
    ...noCode(),
    basic: basic ?? -1,
    class: code?.class ?? -1,
    subject: code?.subject ?? 0,
    detail: code?.detail ?? 0,
  }
}

const textOf = ({ text, reply }: BouncedRecipient): string =>
  text ?? reply?.lines.map((line) => line.text).join(' ') ?? ''

/** Events in one line of JSON, by a provider's form: an event, or several in a list or an envelope; each recipient by itself. */
export function readEventLine(preset: string, text: string, line: number): readonly Classified[] {
  const forms = eventForms.filter(({ id }) => id === preset)
  const value = parseJson(text)
  const events = value === undefined ? [] : readEvents(value, `line ${line}`, forms).events
  const all = events.flatMap(({ recipients }) => recipients)
  return all.map((recipient) => ({
    line,
    found: foundIn(recipient),
    text: textOf(recipient),
    delivery: { recipient: recipient.finalRecipient, queueId: null, relay: recipient.remoteHost },
  }))
}

/** Most different refusals that are remembered. */
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
