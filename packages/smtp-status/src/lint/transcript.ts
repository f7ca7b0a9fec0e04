import type { Protocol } from '@smtp-status/replies'

/** Place of a reply line in the transcript. */
export interface LinePlace {
  /** The line of the file, from 1. */
  readonly line: number
  /** Beginning of the reply's text in that line: characters of the Latin-1 text before it. */
  readonly from: number
  /** End of it; absent where that is the line's end. */
  readonly to?: number
}

/** One command and its reply as they stand in a transcript, in the meaning of `Exchange`. */
export interface RecordedExchange {
  readonly sent: string | null
  /** Present where the transcript has no commands, and `sent` is what such a reply answers. */
  readonly isAssumed?: true
  readonly reply: Uint8Array
  /** For each line of the reply, the place of its beginning; a transcript of one line an exchange has one place alone. */
  readonly places: readonly LinePlace[]
}

/** Replies of one server in a transcript, over one connection or several. */
export interface Recording {
  /** `null` where the transcript does not tell. */
  readonly protocol: Protocol | null
  readonly exchanges: readonly RecordedExchange[]
}

/** A transcript as it was read. */
export interface Transcript {
  readonly kind: 'transcript'
  readonly recordings: readonly Recording[]
  /** Lines that are part of no session and were passed over; empty lines are not counted. */
  readonly passedOver: number
}

/** Reason for which a transcript cannot be read. */
export interface Unreadable {
  readonly kind: 'unreadable'
  /** The line of the file, from 1; `null` where it is no one line. */
  readonly line: number | null
  readonly problem: string
  readonly expected: string
}

/** A form of transcripts, as it describes itself. */
export interface TranscriptForm {
  /** Text of the help: who writes it. */
  readonly purpose: string
  /** Tells whether only this form has such a line; a line is octets as Latin-1 text, without its end. */
  readonly isLine: (line: string) => boolean
  /** Present where another form may have such lines too, and says more; it is tried when no other fits. */
  readonly isTriedLast?: true
  readonly read: (lines: readonly string[]) => Transcript | Unreadable
}
