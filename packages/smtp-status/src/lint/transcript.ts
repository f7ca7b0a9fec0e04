import type { Protocol } from '@smtp-status/replies'

/** The forms of transcripts, and what each is; the help is printed from here. `read-transcript.ts` has a reader for each. */
export const transcriptFormats = {
  swaks: 'what swaks prints, with TLS or without',
  'postfix-log': "the log of Postfix's smtpd -v, or of its clients (smtp -v)",
  'postfix-mail': 'the mails with "Transcript of session follows" that Postfix sends to the postmaster',
  'postfix-delivery': "Postfix's log without -v, with what servers answered to messages",
  smtplib: "what Python's smtplib prints with set_debuglevel(1)",
  dialogue:
    'S: and C:, arrows as curl -v prints, or as telnet shows it; what nodemailer, PHPMailer and Exim (-v, -d) print',
  jsonl: 'an exchange in JSON on each line, with "sent" and "reply"',
} as const

/** A form of transcripts. */
export type TranscriptFormat = keyof typeof transcriptFormats

const isFormat = (name: string): name is TranscriptFormat => Object.hasOwn(transcriptFormats, name)

/** The names of the forms, in the order of the help. */
export const transcriptFormatNames: readonly TranscriptFormat[] =
  Object.keys(transcriptFormats).filter(isFormat)

/** Where a line of a reply stands in the transcript. */
export interface LinePlace {
  /** The line of the file, from 1. */
  readonly line: number
  /** Where in that line the reply's text begins: characters of the Latin-1 text before it. */
  readonly from: number
  /** Where it ends; absent where that is the line's end. */
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

/** Why a transcript cannot be read. */
export interface Unreadable {
  readonly kind: 'unreadable'
  /** The line of the file, from 1; `null` where it is no one line. */
  readonly line: number | null
  readonly problem: string
  readonly expected: string
}

/** Reads the lines of a file: octets as Latin-1 text, without their ends. */
export type ReadTranscript = (lines: readonly string[]) => Transcript | Unreadable
