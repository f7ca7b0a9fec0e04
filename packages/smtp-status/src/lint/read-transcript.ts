import { isReplyOfDialogue } from './formats/dialogue-marks.js'
import { readDialogue } from './formats/dialogue.js'
import { readJsonl } from './formats/jsonl.js'
import { isPostfixDeliveryLine, readPostfixDelivery } from './formats/postfix-delivery.js'
import { isPostfixLogLine, readPostfixLog } from './formats/postfix-log.js'
import { isPostfixMailLine, readPostfixMail } from './formats/postfix-mail.js'
import { isSmtplibLine, readSmtplib } from './formats/smtplib.js'
import { isSwaksLine, readSwaks } from './formats/swaks.js'
import { linesOf } from './octets.js'
import { transcriptFormatNames } from './transcript.js'
import type { ReadTranscript, Transcript, TranscriptFormat, Unreadable } from './transcript.js'

/** How a form is read, and how it is told from the others. */
interface FormatReader {
  readonly read: ReadTranscript
  /** Whether only this form has such a line. */
  readonly isLine: (line: string) => boolean
  /** A form with what went over the line may have lines of this one too, and says more. */
  readonly isLast?: true
}

/** A reader for each form, in the order in which they are tried. */
const readers: Readonly<Record<TranscriptFormat, FormatReader>> = {
  jsonl: { read: readJsonl, isLine: (line) => /^\s*\{\s*"/.test(line) },
  swaks: { read: readSwaks, isLine: isSwaksLine },
  'postfix-log': { read: readPostfixLog, isLine: isPostfixLogLine },
  'postfix-mail': { read: readPostfixMail, isLine: isPostfixMailLine },
  smtplib: { read: readSmtplib, isLine: isSmtplibLine },
  dialogue: { read: readDialogue, isLine: isReplyOfDialogue },
  'postfix-delivery': { read: readPostfixDelivery, isLine: isPostfixDeliveryLine, isLast: true },
}

const triedFirst = transcriptFormatNames
  .filter((name) => readers[name].isLast !== true)
  .toSorted((one, other) => Object.keys(readers).indexOf(one) - Object.keys(readers).indexOf(other))

/** Finds out the form of a transcript by the first line that only one of them has. */
export function formatOf(lines: readonly string[]): TranscriptFormat {
  for (const line of lines) {
    if (line.trim() === '') continue
    const format = triedFirst.find((name) => readers[name].isLine(line))
    if (format) return format
  }
  return (
    transcriptFormatNames.find((name) => readers[name].isLast && lines.some(readers[name].isLine)) ??
    'dialogue'
  )
}

/** A transcript, the form in which it is written and its lines. */
export interface ReadResult {
  readonly format: TranscriptFormat
  readonly lines: readonly string[]
  readonly read: Transcript | Unreadable
}

function nothingFound(format: TranscriptFormat): Unreadable {
  return {
    kind: 'unreadable',
    line: null,
    problem: `no reply of a server was found in it, read as ${format}`,
    expected:
      'at least one line such as `220 mx.example.com ESMTP`, with the marks that its form has (what the codes in any log mean, smtp-status classify says)',
  }
}

/** Reads a transcript; its form is found out where it is not given. A transcript without any reply cannot be read. */
export function readTranscript(octets: Uint8Array, given?: TranscriptFormat): ReadResult {
  const lines = linesOf(octets)
  const format = given ?? formatOf(lines)
  const read = readers[format].read(lines)
  const isEmpty =
    read.kind === 'transcript' && read.recordings.every(({ exchanges }) => exchanges.length === 0)
  return { format, lines, read: isEmpty ? nothingFound(format) : read }
}
