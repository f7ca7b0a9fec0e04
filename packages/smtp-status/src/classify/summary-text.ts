import type { Layout } from '../layout.js'
import { hanging, padTo } from '@smtp-status/terminal/layout'
import type { CodeCount, LogSummary } from './summary.js'

/** How many rows of a list are shown; JSON has all. */
const shown = 20

const numberWidth = 9

const plain = (value: number): string => value.toLocaleString('en')

const count = (value: number): string => plain(value).padStart(numberWidth)

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
export function summaryText(summary: LogSummary, layout: Layout): string {
  const { lines, withCode, outcomes, codes, domains, concerns, suppress } = summary
  const head = `${plain(lines)} lines, ${plain(withCode)} with a code`
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
      domains.map((one) => [one.domain ?? 'not told', one.count, '']),
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
