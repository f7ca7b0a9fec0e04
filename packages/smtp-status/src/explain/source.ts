import { CannotRun } from '@smtp-status/terminal'
import type { Explained } from './explained.js'
import { explainRecipient, explainReply } from './explained.js'
import { repliesInText } from './found-in-text.js'
import { beginsWithCode, repliesOfWords } from './given.js'

/** Where what is explained was found; `text` is the least sure. */
export type Origin = 'arguments' | 'replies' | 'report' | 'text'

/** All that was explained, and where it was found. */
export interface Explanations {
  readonly origin: Origin
  /** The server that made the report; `null` without a report, or where that does not say. */
  readonly reportingMta: string | null
  readonly explanations: readonly Explained[]
}

const listed = (origin: Origin, explanations: readonly Explained[]): Explanations => ({
  origin,
  reportingMta: null,
  explanations,
})

const ofText = (text: string): Explanations =>
  listed(
    'text',
    repliesInText(text).map(({ reply, given }) => explainReply(reply, given)),
  )

function explainWord(words: string): Explained {
  if (beginsWithCode(words)) return explainReply(words)
  const [found] = repliesInText(words)
  if (found) return explainReply(found.reply, words)
  throw new CannotRun(
    `there is no status code in "${words}"`,
    "give a reply (smtp-status explain '550 5.1.1 No such user'), a code (5.1.1, X.1.1, 550), or a file (--file bounce.eml)",
  )
}

/** Explains the words of a command line. Throws `CannotRun` where one has no code. */
export const explainWords = (words: readonly string[]): Explanations =>
  listed('arguments', repliesOfWords(words).map(explainWord))

/** Cuts a text into replies: a line goes on where a hyphen says so (RFC 5321 section 4.2.1). */
function cutReplies(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const replies: string[] = []
  let continues = false
  for (const line of lines) {
    if (continues) replies.push(`${replies.pop() ?? ''}\n${line}`)
    else replies.push(line)
    continues = /^\d{3}-/.test(line)
  }
  return replies
}

/** Whether a text begins as a message does: with a header field, or as in a mailbox. */
const isMail = (text: string): boolean => /^(?:From |[A-Za-z][!-9;-~]*:[ \t\r\n])/.test(text)

/** Takes away what is no part of a message: empty lines before it, and the line that a mailbox puts there. */
function withoutPreface(raw: Uint8Array): Uint8Array {
  const first = raw.findIndex((byte) => byte > 32)
  const message = raw.subarray(first)
  const isMailbox = Buffer.from(message.subarray(0, 5)).toString() === 'From '
  return isMailbox ? message.subarray(message.indexOf(10) + 1) : message
}

async function explainMail(raw: Uint8Array): Promise<Explanations> {
  const { readMail } = await import('./mail.js')
  const { reports, text } = await readMail(raw)
  const recipients = reports.flatMap((report) => report.recipients)
  if (recipients.length === 0) return ofText(text)
  return {
    origin: 'report',
    reportingMta: reports.find(({ reportingMta }) => reportingMta !== null)?.reportingMta ?? null,
    explanations: recipients.map(explainRecipient),
  }
}

/** Explains what was piped in or stands in a file: a message, replies, or any text with replies in it. */
export async function explainBytes(raw: Uint8Array): Promise<Explanations> {
  const text = Buffer.from(raw).toString().trimStart()
  if (isMail(text)) return explainMail(withoutPreface(raw))
  const replies = cutReplies(text)
  return replies.every(beginsWithCode)
    ? listed(
        'replies',
        replies.map((reply) => explainReply(reply)),
      )
    : ofText(text)
}
