import type { BouncedRecipient } from '@smtp-status/bounces'

/** Facts of a bounce on one recipient. An absent fact is `null`. */
export interface Recipient {
  /** The server that made the report. */
  readonly reportingMta: string | null
  readonly finalRecipient: string | null
  readonly originalRecipient: string | null
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action: string | null
  /** The field Status of a report. */
  readonly status: string | null
  /** The reply as text, codes and all. */
  readonly diagnosticCode: string | null
  readonly remoteMta: string | null
  readonly willRetryUntil: string | null
  /** Whether a report names it, a known form of bounce, or running text. */
  readonly confidence: BouncedRecipient['confidence']
}

/** A recipient as it is shown. */
export const shownRecipient = (recipient: BouncedRecipient): Recipient => ({
  reportingMta: recipient.reportingHost,
  finalRecipient: recipient.finalRecipient,
  originalRecipient: recipient.originalRecipient,
  action: recipient.action,
  status: recipient.reportedStatus,
  diagnosticCode: recipient.text,
  remoteMta: recipient.remoteHost,
  willRetryUntil: recipient.retriedUntil,
  confidence: recipient.confidence,
})
