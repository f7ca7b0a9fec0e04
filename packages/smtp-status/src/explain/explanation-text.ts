import { findDocument } from '@smtp-status/codes/full'
import type { Outcome } from '@smtp-status/replies'
import type { Layout, Palette } from '@smtp-status/terminal'
import { fieldsOf, wrapText } from '@smtp-status/terminal/layout'
import type { ShowField } from '@smtp-status/terminal/layout'
import { adviceLines, purposeLines, titleOf } from '../codes/entry-text.js'
import type { Explanations, ListedExplanation } from './collected.js'
import type { Explained } from './explained.js'

function colourOf(outcome: Outcome, palette: Palette): (text: string) => string {
  if (outcome === 'failed for good') return palette.error
  if (outcome === 'failed for now') return palette.warning
  return outcome === 'unknown' ? palette.strong : palette.success
}

function entryLinesOf(
  { enumerated, confidence, status }: Explained,
  show: ShowField,
  columns: number,
): readonly string[] {
  if (enumerated === null) return []
  const standsIn = confidence === 'registered' ? '' : `; stands in for ${status ?? 'the code'}`
  return [
    ...show('code', `${enumerated.code}  ${titleOf(enumerated)}${standsIn}`),
    ...purposeLines(enumerated, columns),
    ...enumerated.references.flatMap(({ document }) => show('read it at', findDocument(document).address)),
  ]
}

function recipientLines(
  { recipient }: Explained,
  show: ShowField,
  severalReporters: boolean,
): readonly string[] {
  if (recipient === null) return []
  return [
    ...(severalReporters ? show('reported by', recipient.reportingMta) : []),
    ...show('sent to', recipient.originalRecipient),
    ...show('action', recipient.action),
    ...show('status', recipient.status),
    ...show('said by', recipient.remoteMta),
    ...show('retried until', recipient.willRetryUntil),
  ]
}

/** Tells whether to send again, and where the server tries again by itself, until when. */
function retryText({ retry, recipient }: Explained): string {
  if (retry !== 'not needed' || recipient?.action?.startsWith('delayed') !== true) return retry
  const until = recipient.willRetryUntil
  return `not needed, the server goes on ${until === null ? 'by itself' : `until ${until}`}`
}

/** Cause of the failure and what follows, as far as words and providers tell more than the code. */
function interpretationLines({ interpretation }: Explained, show: ShowField): readonly string[] {
  if (interpretation === null) return []
  const { concerns, suppress, likely, provider, blocklist } = interpretation
  return [
    ...show('concerns', concerns === 'unknown' ? null : concerns),
    ...show('stop writing', suppress === 'unclear' ? null : suppress),
    ...show('likely', likely && `${likely.code}, by the words; it was not sent`),
    ...show('provider', provider?.meaning ? `${provider.name}: ${provider.meaning}` : null),
    ...show('read there', provider?.meaning ? (provider.page?.address ?? null) : null),
    ...show('listed on', blocklist),
  ]
}

function basicText({ basic, basicMeaning }: Explained): string | null {
  if (basic === null) return null
  return basicMeaning === null ? `${basic}` : `${basic}  ${basicMeaning.meaning}`
}

/** The message of several that an explanation comes from. */
function placeText({ foundIn }: ListedExplanation): string | null {
  if (foundIn === null) return null
  return foundIn.file === null ? `message ${foundIn.message}` : `${foundIn.file}, message ${foundIn.message}`
}

function headingOf({ given, recipient }: Explained): string {
  return recipient?.finalRecipient ?? recipient?.originalRecipient ?? given ?? '(no reply)'
}

function explainedLines(
  explained: ListedExplanation,
  { columns, palette }: Layout,
  severalReporters: boolean,
): readonly string[] {
  const show = fieldsOf(columns)
  const { outcome, subject, confidence, recipient, given } = explained
  return [
    ...headingOf(explained)
      .split('\n')
      .flatMap((line) => wrapText(line, columns))
      .map(palette.strong),
    ...wrapText(explained.meaning, columns).map(colourOf(outcome, palette)),
    ...show('found in', placeText(explained)),
    ...recipientLines(explained, show, severalReporters),
    ...(recipient?.diagnosticCode ? show('reply', given) : []),
    ...show('send again', retryText(explained)),
    ...interpretationLines(explained, show),
    ...explained.lookAt.flatMap((phrase, index) => show(index === 0 ? 'look at' : '', phrase)),
    ...show('doubt', explained.doubt),
    ...show('confidence', confidence),
    ...entryLinesOf(explained, show, columns),
    ...show('subject', subject && `${subject.subject}  ${subject.summary}`),
    ...show('class', explained.class && `${explained.class.class}  ${explained.class.summary}`),
    ...show('basic code', basicText(explained)),
    ...(explained.advice === null ? [] : adviceLines(explained.advice, columns)),
  ]
}

/** The servers that made the reports, each once. */
function reportersOf(explanations: Explanations['explanations']): readonly string[] {
  const names = explanations.map(({ recipient }) => recipient?.reportingMta ?? null)
  return [...new Set(names.filter((name) => name !== null))]
}

function introduction({ origin, explanations, leftOut }: Explanations): string | null {
  if (origin === 'text')
    return 'There is no report of delivery here (RFC 3464). What follows was found in the text, which is less certain.'
  if (origin !== 'report') return null
  const reporters = reportersOf(explanations)
  const count = explanations.length + leftOut
  const about = count === 1 ? 'one recipient' : `${count} recipients`
  return `Report of ${reporters.length === 0 ? 'an unnamed server' : reporters.join(' and ')} on ${about}`
}

/** Explanations for people. */
export function explanationsText(all: Explanations, { columns, palette }: Layout): string {
  const faint = (text: string): readonly string[] => wrapText(text, columns).map(palette.faint)
  const opening = introduction(all)
  const severalReporters = reportersOf(all.explanations).length > 1
  const parts = [
    ...(opening === null ? [] : [faint(opening)]),
    ...all.explanations.map((explained) => explainedLines(explained, { columns, palette }, severalReporters)),
    ...(all.leftOut === 0
      ? []
      : [faint(`${all.leftOut} more are left out here; for whole logs there is smtp-status classify.`)]),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
