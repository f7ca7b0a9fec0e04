import { dialogue } from './formats/dialogue.js'
import { jsonl } from './formats/jsonl.js'
import { postfixDelivery } from './formats/postfix-delivery.js'
import { postfixLog } from './formats/postfix-log.js'
import { postfixMail } from './formats/postfix-mail.js'
import { smtplib } from './formats/smtplib.js'
import { swaks } from './formats/swaks.js'
import type { TranscriptForm } from './transcript.js'

/** The name of a form of transcripts. */
export type TranscriptFormat =
  | 'swaks'
  | 'postfix-log'
  | 'postfix-mail'
  | 'postfix-delivery'
  | 'smtplib'
  | 'dialogue'
  | 'jsonl'

/** The forms of transcripts, in the order of the help and in that in which they are tried. */
export const transcriptForms: Readonly<Record<TranscriptFormat, TranscriptForm>> = {
  swaks,
  'postfix-log': postfixLog,
  'postfix-mail': postfixMail,
  'postfix-delivery': postfixDelivery,
  smtplib,
  dialogue,
  jsonl,
}

const isFormat = (name: string): name is TranscriptFormat => Object.hasOwn(transcriptForms, name)

/** The names of the forms. */
export const transcriptFormats: readonly TranscriptFormat[] = Object.keys(transcriptForms).filter(isFormat)

/** Finds out the form of a transcript by the first line that only one of them has. */
export function formatOf(lines: readonly string[]): TranscriptFormat {
  const triedFirst = transcriptFormats.filter((name) => transcriptForms[name].isTriedLast !== true)
  for (const line of lines) {
    if (line.trim() === '') continue
    const format = triedFirst.find((name) => transcriptForms[name].isLine(line))
    if (format) return format
  }
  const triedLast = transcriptFormats.filter((name) => transcriptForms[name].isTriedLast === true)
  return triedLast.find((name) => lines.some(transcriptForms[name].isLine)) ?? 'dialogue'
}
