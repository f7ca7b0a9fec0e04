import { isReplyOfDialogue } from './formats/dialogue-marks.js'
import { readDialogue } from './formats/dialogue.js'
import { readJsonl } from './formats/jsonl.js'
import { isPostfixDeliveryLine, readPostfixDelivery } from './formats/postfix-delivery.js'
import { isPostfixLogLine, readPostfixLog } from './formats/postfix-log.js'
import { isPostfixMailLine, readPostfixMail } from './formats/postfix-mail.js'
import { isSmtplibLine, readSmtplib } from './formats/smtplib.js'
import { isSwaksLine, readSwaks } from './formats/swaks.js'
import { linesOf } from './octets.js'
import type { ReadTranscript, Transcript, TranscriptFormat, Unreadable } from './transcript.js'

const readers: Readonly<Record<TranscriptFormat, ReadTranscript>> = {
  jsonl: readJsonl,
  swaks: readSwaks,
  'postfix-log': readPostfixLog,
  'postfix-mail': readPostfixMail,
  'postfix-delivery': readPostfixDelivery,
  smtplib: readSmtplib,
  dialogue: readDialogue,
}

/** Finds out the form of a transcript by the first line that only one of them has. */
export function formatOf(lines: readonly string[]): TranscriptFormat {
  for (const line of lines) {
    if (line.trim() === '') continue
    if (/^\s*\{\s*"/.test(line)) return 'jsonl'
    if (isSwaksLine(line)) return 'swaks'
    if (isPostfixLogLine(line)) return 'postfix-log'
    if (isPostfixMailLine(line)) return 'postfix-mail'
    if (isSmtplibLine(line)) return 'smtplib'
    if (isReplyOfDialogue(line)) return 'dialogue'
  }
  // A log with what went over the line has this too, and says more.
  return lines.some(isPostfixDeliveryLine) ? 'postfix-delivery' : 'dialogue'
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
  const read = readers[format](lines)
  const isEmpty =
    read.kind === 'transcript' && read.recordings.every(({ exchanges }) => exchanges.length === 0)
  return { format, lines, read: isEmpty ? nothingFound(format) : read }
}
