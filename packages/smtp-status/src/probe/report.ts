import type { ReplyLine } from '@smtp-status/replies'
import { describeFinding } from '@smtp-status/replies/rules'
import type { Layout } from '@smtp-status/terminal'
import { hanging, indented } from '@smtp-status/terminal/layout'
import type { Offence, RuleResult } from './conformance.js'
import { isAtFault } from './outcome.js'
import type { ProbeOutcome } from './outcome.js'

/** Most offending replies of one rule that are listed for people; JSON has them all. */
const shownOffences = 5
/** Most characters of a line that are shown for people. */
const shownCharacters = 200

/** A reply line as it came, as far as its parts tell. */
export function printReplyLine({ basic, continues, status, text }: ReplyLine): string {
  if (basic === null) return text
  const rest = [status, text].filter((part) => part !== null && part !== '').join(' ')
  return `${String(basic).padStart(3, '0')}${continues ? '-' : ' '}${rest}`
}

const cut = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text

function listOffence({ exchange, finding }: Offence, columns: number): readonly string[] {
  const lines = exchange.reply.lines.filter((_, index) => finding.lines.includes(index + 1))
  return [
    ...hanging('    > ', cut(exchange.shown), columns),
    ...lines.slice(0, 3).flatMap((line) => hanging('    < ', cut(printReplyLine(line)), columns)),
  ]
}

function listBroken(
  { rule, occasions, offences }: RuleResult,
  { columns, palette }: Layout,
): readonly string[] {
  const [first] = offences
  if (first === undefined) return []
  const { severity, source } = first.finding
  const mark = severity === 'error' ? palette.error : palette.warning
  const more = offences.length - shownOffences
  return [
    `  ${mark(rule)} (${severity}): ${offences.length} of ${occasions}`,
    ...indented(4, `${source}. ${describeFinding(first.finding)}`, columns),
    ...offences.slice(0, shownOffences).flatMap((offence) => listOffence(offence, columns)),
    ...(more > 0 ? [`    and ${more} more; --json lists them all`] : []),
  ]
}

function listNames(title: string, results: readonly RuleResult[], columns: number): readonly string[] {
  if (results.length === 0) return []
  const names = results.map(({ rule, occasions }) => (occasions > 0 ? `${rule} (${occasions})` : rule))
  return ['', title, ...indented(2, names.join(', '), columns)]
}

function describeOffer(offered: boolean | null): string {
  if (offered === null) return 'No reply to EHLO says whether ENHANCEDSTATUSCODES is offered.'
  return offered
    ? 'ENHANCEDSTATUSCODES is offered.'
    : 'ENHANCEDSTATUSCODES is not offered, so no code is owed.'
}

function headOf({ address, protocol, visits, used, offered }: ProbeOutcome): string {
  const replies = visits.reduce((sum, { exchanges }) => sum + exchanges.length, 0)
  return `${address} (${protocol.toUpperCase()}): ${visits.length} connections, ${used.commands} commands, ${replies} replies. ${describeOffer(offered)}`
}

function listLeftOut({ visits }: ProbeOutcome, { columns, palette }: Layout): readonly string[] {
  const steps = new Set(visits.flatMap(({ leftOut }) => leftOut))
  if (steps.size === 0) return []
  const title = palette.strong('Not sent, as the server does not offer it, or did not ask for it')
  return ['', ...indented(0, title, columns), ...indented(2, [...steps].join('; '), columns)]
}

function listCuts({ visits }: ProbeOutcome, { columns, palette }: Layout): readonly string[] {
  const cuts = visits.flatMap(({ title, cut: end }) =>
    end === null ? [] : indented(2, `${title}: ${end.reason}`, columns),
  )
  return cuts.length === 0 ? [] : ['', palette.strong('Ended before the last step'), ...cuts]
}

const atFault = 'No rule was seen broken, but the server is at fault where the sessions ended; see below.'

function listFound(outcome: ProbeOutcome, layout: Layout): readonly string[] {
  const { columns, palette } = layout
  const broken = outcome.results.flatMap((result) => listBroken(result, layout))
  if (broken.length > 0) return [palette.strong('Found'), ...broken]
  if (isAtFault(outcome)) return indented(0, palette.error(atFault), columns)
  if (outcome.visits.every(({ cut: end }) => end === null)) return [palette.success('Nothing was found.')]
  return indented(0, 'Nothing was found in what was seen; see below what was not.', columns)
}

/** The report of a probe, for people. */
export function printProbe(outcome: ProbeOutcome, layout: Layout): string {
  const { columns, palette } = layout
  const these = (result: RuleResult['result']): readonly RuleResult[] =>
    outcome.results.filter((rule) => rule.result === result)
  const failure =
    outcome.failure === null ? [] : ['', ...indented(0, `Not judged: ${outcome.failure}.`, columns)]
  return [
    ...indented(0, headOf(outcome), columns),
    ...failure,
    '',
    ...listFound(outcome, layout),
    ...listNames(palette.strong('Kept, by how many replies'), these('kept'), columns),
    ...listNames(palette.strong('Not seen, so not judged'), these('not seen'), columns),
    ...listLeftOut(outcome, layout),
    ...listCuts(outcome, layout),
    '',
  ].join('\n')
}
