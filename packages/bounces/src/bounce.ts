import type { StatusCodeText } from '@smtp-status/codes'
import type { Reply } from '@smtp-status/replies'
import type { Interpretation } from './knowledge/index.js'

/** The kind of a message. Only `bounce` and `delay` tell of a delivery that has not succeeded. */
export type MessageKind = 'bounce' | 'delay' | 'delivered' | 'complaint' | 'vacation' | 'other'

/** The place in the input at which something was found. */
export interface Place {
  /** `report` is the machine-readable part of RFC 3464, `text` what people read. */
  readonly part: 'report' | 'text' | 'header' | 'returned' | 'event'
  /** The line within the part, from 1; of an event or a table, within all of the input. */
  readonly line: number
}

/** Degree to which a recipient is to be relied on: a report names it, a known form of bounce does, or it stands in running text. */
export type Confidence = 'report' | 'form' | 'text'

/** The actions of RFC 3464 section 2.3.3. */
export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'

/** An address that a message tells of. What it does not tell is `null`. */
export interface BouncedRecipient {
  /** The address that failed last, without brackets and comments. */
  readonly finalRecipient: string | null
  /** The address that the message was sent to, where the bounce names another. */
  readonly originalRecipient: string | null
  readonly action: Action | null
  /** The reply that was the cause. */
  readonly reply: Reply | null
  /** The reply as text, codes and all; for people. */
  readonly text: string | null
  /** The basic status code, as the reply has it. */
  readonly basic: number | null
  /** The field Status of the report, where it is a code (RFC 3464 section 2.3.4). */
  readonly reportedStatus: StatusCodeText | null
  /** The type of the Diagnostic-Code, as `smtp` or `x-unix`, in small letters. */
  readonly diagnosticType: string | null
  /** The enhanced status code: of the reply, or else of the report. */
  readonly status: StatusCodeText | null
  /** The server that made the report. */
  readonly reportingHost: string | null
  /** The server that refused. */
  readonly remoteHost: string | null
  readonly confidence: Confidence
  /** Until when the server goes on trying, as the report has it. */
  readonly retriedUntil: string | null
  /** Cause of the failure, and what follows from it; `null` where nothing failed. */
  readonly interpretation: Interpretation | null
  /** The places where address and reply were found. */
  readonly places: readonly Place[]
}

/** Facts of a message, a report, an event or a table on deliveries. */
export interface Bounce {
  readonly kind: MessageKind
  /** The form that was recognised, as `qmail` or `sendgrid`; `null` where the general mechanisms did it. */
  readonly form: string | null
  /** The recipients that it is about, in the order of the input; of a complaint or a vacation note, nobody that was not reached. */
  readonly recipients: readonly BouncedRecipient[]
  /** Parts that could not be read, for people. */
  readonly unread: readonly string[]
}
