import type { Outcome } from '@smtp-status/replies'
import { purposeLines, titleOf } from '../codes/entry-text.js'
import { field, wrapText } from '../layout.js'
import type { Layout } from '../layout.js'
import type { Palette } from '../palette.js'
import type { Explained } from './explained.js'
import type { Explanations } from './source.js'

const labelWidth = 14

type Show = (label: string, text: string | null | undefined) => readonly string[]

function colourOf(outcome: Outcome, palette: Palette): (text: string) => string {
  if (outcome === 'failed for good') return palette.bad
  if (outcome === 'failed for now') return palette.waiting
  return outcome === 'unknown' ? palette.name : palette.good
}

function entryLinesOf(
  { enumerated, sureness, status }: Explained,
  show: Show,
  columns: number,
): readonly string[] {
  if (enumerated === null) return []
  const standsIn = sureness === 'registered' ? '' : `; stands in for ${status ?? 'the code'}`
  return [
    ...show('code', `${enumerated.code}  ${titleOf(enumerated)}${standsIn}`),
    ...purposeLines(enumerated, columns),
  ]
}

function recipientLines({ recipient }: Explained, show: Show): readonly string[] {
  if (recipient === null) return []
  return [
    ...show('action', recipient.action),
    ...show('status', recipient.status),
    ...show('said by', recipient.remoteMta),
    ...show('retried until', recipient.willRetryUntil),
  ]
}

function basicText({ basic, basicMeaning }: Explained): string | null {
  if (basic === null) return null
  return basicMeaning === null ? `${basic}` : `${basic}  ${basicMeaning.meaning}`
}

function headingOf({ given, recipient }: Explained): string {
  return recipient?.finalRecipient ?? recipient?.originalRecipient ?? given ?? '(nothing was said)'
}

function explainedLines(explained: Explained, { columns, palette }: Layout): readonly string[] {
  const show: Show = (label, text) => (text ? field(label, text, columns, labelWidth) : [])
  const { outcome, subject, sureness, recipient, given } = explained
  return [
    ...headingOf(explained)
      .split('\n')
      .flatMap((line) => wrapText(line, columns))
      .map(palette.name),
    ...wrapText(explained.meaning, columns).map(colourOf(outcome, palette)),
    ...recipientLines(explained, show),
    ...(recipient?.diagnosticCode ? show('reply', given) : []),
    ...show('send again', explained.retry),
    ...explained.lookAt.flatMap((phrase, index) => show(index === 0 ? 'look at' : '', phrase)),
    ...show('doubt', explained.doubt),
    ...show('sureness', sureness),
    ...entryLinesOf(explained, show, columns),
    ...show('subject', subject && `${subject.subject}  ${subject.summary}`),
    ...show('class', explained.class && `${explained.class.class}  ${explained.class.summary}`),
    ...show('basic code', basicText(explained)),
  ]
}

function introduction({ origin, reportingMta, explanations }: Explanations): string | null {
  if (origin === 'text')
    return 'There is no report of delivery here (RFC 3464). What follows was found in the text, which is less sure.'
  if (origin !== 'report') return null
  const about = explanations.length === 1 ? 'one recipient' : `${explanations.length} recipients`
  return `Report of ${reportingMta ?? 'an unnamed server'} on ${about}`
}

/** Explanations for people. */
export function explanationsText(explanations: Explanations, layout: Layout): string {
  const opening = introduction(explanations)
  const parts = [
    ...(opening === null ? [] : [wrapText(opening, layout.columns).map(layout.palette.faint)]),
    ...explanations.explanations.map((explained) => explainedLines(explained, layout)),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
