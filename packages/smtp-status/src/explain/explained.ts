import { findBasicCode, lookup, subjectEntries } from '@smtp-status/codes/full'
import type { BasicCodeMeaning, EnumeratedEntry, SubjectEntry } from '@smtp-status/codes/full'
import { parseDiagnosticCode, parseDsnStatus } from '@smtp-status/replies'
import type { Reply } from '@smtp-status/replies'
import { explain } from '@smtp-status/replies/explain'
import type { Explanation } from '@smtp-status/replies/explain'
import type { Recipient } from './delivery-status.js'

/** One thing that was explained. */
export interface Explained extends Explanation {
  /** What was explained, as it was given or found; `null` where a report says nothing of a recipient but its address. */
  readonly given: string | null
  /** Whom it is about, where it comes from a report. */
  readonly recipient: Recipient | null
  /** The same entries with their descriptions. */
  readonly subject: SubjectEntry | null
  readonly enumerated: EnumeratedEntry | null
  /** What the basic status code stands for; `null` where there is none or the registry does not name it. */
  readonly basicMeaning: BasicCodeMeaning | null
}

function enrich(given: string | null, recipient: Recipient | null, explanation: Explanation): Explained {
  const { subject, enumerated, basic } = explanation
  const found = lookup(enumerated?.code ?? '')
  return {
    given,
    recipient,
    ...explanation,
    subject: subjectEntries().find(({ code }) => code === subject?.code) ?? null,
    enumerated: found.kind === 'registered' ? found.enumerated : null,
    basicMeaning: findBasicCode(basic ?? 0) ?? null,
  }
}

/** Explains a reply, or a code alone; `given` is what it was found in. */
export const explainReply = (reply: string, given: string = reply): Explained =>
  enrich(given, null, explain(reply))

/**
 * What of a report is to be explained: the reply that it quotes, which is nearer to the cause; with the code of the Status field
 * where the reply has none (RFC 3464 sections 2.3.4 and 2.3.6).
 */
function readRecipient({ status, diagnosticCode }: Recipient): Reply | string {
  const { reply, text } = parseDiagnosticCode(diagnosticCode ?? '')
  const code = parseDsnStatus(status ?? '')?.status
  if (reply?.status || code === undefined) return reply ?? text
  return reply
    ? `${reply.basic} ${code} ${reply.lines.map((line) => line.text).join(' ')}`
    : `${code} ${text}`
}

/** Explains what a report says of a recipient. */
export function explainRecipient(recipient: Recipient): Explained {
  const { text } = parseDiagnosticCode(recipient.diagnosticCode ?? '')
  return enrich(text || recipient.status, recipient, explain(readRecipient(recipient)))
}
