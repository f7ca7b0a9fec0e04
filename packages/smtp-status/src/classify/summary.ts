import type { Concern, Interpretation, Suppress } from '@smtp-status/bounces'
import type { Outcome } from '@smtp-status/replies'
import type { Layout } from '@smtp-status/terminal'
import { hanging, numberText, padTo, plural } from '@smtp-status/terminal/layout'
import { jsonText } from '@smtp-status/terminal/report'
import { limits } from '../limits.js'
import { Reasons } from './detailed-lines.js'
import type { Classified, Delivery, LineSink } from './line-sink.js'
import { Meanings } from './meanings.js'
import type { CodeMeaning } from './meanings.js'

/** A code and how often it was found. */
interface CodeCount {
  readonly basic: number | null
  readonly status: string | null
  readonly outcome: Outcome | null
  readonly sampleText: string | null
  readonly count: number
}

/** Summary of a log; lists have the most frequent first. */
interface LogSummary {
  readonly lines: number
  readonly withCode: number
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[]
  readonly codes: readonly CodeCount[]
  /** The domains of recipients to whom deliveries failed; `null` where lines do not name them. */
  readonly domains: readonly { readonly domain: string | null; readonly count: number }[]
  /** The parties or things that failures concern. */
  readonly concerns: readonly { readonly concerns: Concern; readonly count: number }[]
  /** Advice for lists on the addresses of failures, with counts. */
  readonly suppress: readonly { readonly suppress: Suppress; readonly count: number }[]
}

/** Counts by keys. Those beyond the limit would fill the memory; they are counted together. */
class Tally<Key> {
  readonly #counts = new Map<Key, number>()
  readonly #rest: Key | undefined

  /** @param rest what keys beyond the limit are counted under; those of a fixed set need none */
  constructor(rest?: Key) {
    this.#rest = rest
  }

  add(key: Key): void {
    const isFull =
      this.#rest !== undefined && this.#counts.size >= limits.countedApart && !this.#counts.has(key)
    const counted = isFull && this.#rest !== undefined ? this.#rest : key
    this.#counts.set(counted, (this.#counts.get(counted) ?? 0) + 1)
  }

  /** The keys with their counts, the most frequent first, and equals in the order in which they came. */
  ranked(): readonly (readonly [key: Key, count: number])[] {
    return [...this.#counts].toSorted(([, one], [, other]) => other - one)
  }
}

const domainOf = (recipient: string | null): string | null =>
  recipient?.includes('@') === true ? recipient.slice(recipient.lastIndexOf('@') + 1).toLowerCase() : null

/** Counts codes, domains and concerns, and gives what `show` makes of that at the end. */
class Summary implements LineSink {
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

  #countFailure({ concerns, suppress }: Interpretation, { recipient }: Delivery): void {
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
    const reason = this.#reasons.of(classified, meaning)
    if (reason !== null) this.#countFailure(reason, classified.delivery)
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

/** Most rows of a list that are shown; JSON has all. */
const shown = 20

const numberWidth = 9

const count = (value: number): string => numberText(value).padStart(numberWidth)

const nameOf = ({ basic, status }: CodeCount): string =>
  [basic, status].filter((part) => part !== null).join(' ') || 'further codes'

type Row = readonly [name: string, count: number, more: string]

function table(title: string, rows: readonly Row[], { columns, palette }: Layout): readonly string[] {
  if (rows.length === 0) return []
  const width = Math.max(...rows.map(([name]) => name.length), title.length) + 2
  const lines = rows.slice(0, shown).flatMap(([name, number, more]) => {
    const lead = `${padTo(name, width)}${count(number)}  `
    return more === '' ? [lead.trimEnd()] : hanging(lead, more, columns)
  })
  const left = rows.length - shown
  const rest = left > 0 ? [palette.faint(`${left} more; --json has all`)] : []
  return ['', palette.strong(`${padTo(title, width)}${'lines'.padStart(numberWidth)}`), ...lines, ...rest]
}

/** A summary for people. */
function summaryText(summary: LogSummary, layout: Layout): string {
  const { lines, withCode, outcomes, codes, domains, concerns, suppress } = summary
  const head = `${plural(lines, 'line')}, ${numberText(withCode)} with a code`
  const all = [
    head,
    ...table(
      'outcome',
      outcomes.map((one) => [one.outcome, one.count, '']),
      layout,
    ),
    ...table(
      'code',
      codes.map((one) => [nameOf(one), one.count, one.sampleText ?? '']),
      layout,
    ),
    ...table(
      'domain of failures',
      domains.map((one) => [one.domain ?? 'not named', one.count, '']),
      layout,
    ),
    ...table(
      'failures concern',
      concerns.map((one) => [one.concerns, one.count, '']),
      layout,
    ),
    ...table(
      'stop writing to',
      suppress.map((one) => [one.suppress, one.count, '']),
      layout,
    ),
  ]
  return `${all.join('\n')}\n`
}

/** Makes a sink that counts, and prints what it counted as JSON or for people. */
export const summarySink = (form: 'text' | 'json', layout: Layout): LineSink =>
  new Summary(form === 'json' ? jsonText : (summary) => summaryText(summary, layout))
