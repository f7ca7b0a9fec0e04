import { decode } from '../decode.js'
import type { Recipient } from './delivery-status.js'
import { readDeliveryStatus } from './delivery-status.js'
import type { Explained } from './explained.js'
import { explainReply } from './explained.js'
import { explainRecipient } from './explain-recipient.js'
import type { FoundReply } from './found-in-text.js'
import { repliesInText } from './found-in-text.js'
import { beginsWithCode, repliesOfWords } from './given.js'
import { kindOf } from './header-block.js'
import type { Mail } from './mail.js'
import { messagesIn } from './mailbox.js'
import { cutReplies } from './reply-lines.js'
import { withoutUtf16 } from '../without-utf16.js'

/** Where what is explained was found; `text` is the least sure. */
export type Origin = 'arguments' | 'replies' | 'report' | 'text'

/** All that was explained, and where it was found. */
export interface Explanations {
  readonly origin: Origin
  /** The server that made the report, the first of several; `null` without a report, or where that does not say. */
  readonly reportingMta: string | null
  readonly explanations: readonly Explained[]
  /** How many more there were to explain, beyond what one wants to read. */
  readonly leftOut: number
  /** The arguments in which there is no status code. */
  readonly notFound: readonly string[]
}

/** How much is explained at once: more than there are recipients of a message, and no log. */
const most = 1000

function listed<Item>(
  origin: Origin,
  items: readonly Item[],
  explain: (item: Item) => Explained,
): Explanations {
  const explanations = items.slice(0, most).map(explain)
  return {
    origin,
    reportingMta: null,
    explanations,
    leftOut: items.length - explanations.length,
    notFound: [],
  }
}

/** Where a table or a log was copied, a tab may stand where replies have a space. */
const withoutTabs = (text: string): string => text.replaceAll('\t', ' ')

const explainFound = ({ reply, given }: FoundReply): Explained => explainReply(reply, given)

/** The replies in an argument: one or several, alone or among other words. */
function repliesIn(words: string): readonly FoundReply[] {
  const replies = cutReplies(words)
  if (replies.length > 0 && replies.every(beginsWithCode))
    return replies.map((reply) => ({ reply, given: reply }))
  const found = repliesInText(words)
  return words.includes('\n') ? found : found.slice(0, 1).map(({ reply }) => ({ reply, given: words }))
}

/** Explains the words of a command line, and tells in which of them there is no code. */
export function explainWords(words: readonly string[]): Explanations {
  const asked = repliesOfWords(words.map(withoutTabs)).map((given) => ({ given, replies: repliesIn(given) }))
  const notFound = asked.filter(({ replies }) => replies.length === 0).map(({ given }) => given)
  const found = asked.flatMap(({ replies }) => replies)
  return { ...listed('arguments', found, explainFound), notFound }
}

const ofReport = (recipients: readonly Recipient[]): Explanations => ({
  ...listed('report', recipients, explainRecipient),
  reportingMta: recipients.find(({ reportingMta }) => reportingMta !== null)?.reportingMta ?? null,
})

/** Of the texts of a message, the first that has replies in it. */
const foundIn = (texts: readonly string[]): readonly FoundReply[] =>
  texts.map((text) => repliesInText(withoutTabs(text))).find((replies) => replies.length > 0) ?? []

async function explainMail(octets: Buffer): Promise<Explanations> {
  const { readMail } = await import('./mail.js')
  const mails: Mail[] = []
  for (const message of messagesIn(octets)) mails.push(await readMail(message))
  const recipients = mails.flatMap(({ reports }) => reports.flatMap((report) => report.recipients))
  if (recipients.length > 0) return ofReport(recipients)
  const found = mails.flatMap(({ texts }) => foundIn(texts))
  return listed('text', found, explainFound)
}

function explainText(text: string): Explanations {
  const spaced = withoutTabs(text)
  const replies = cutReplies(spaced)
  return replies.every(beginsWithCode)
    ? listed('replies', replies, (reply) => explainReply(reply))
    : listed('text', repliesInText(spaced), explainFound)
}

/** Leaves out what is no part of a text or message: UTF-16, a mark of the order of octets, and what is empty before it. */
function trimmed(raw: Uint8Array): Buffer {
  const text = withoutUtf16(raw)
  const octets = Buffer.from(text.buffer, text.byteOffset, text.byteLength)
  const hasMark = octets.subarray(0, 3).equals(Buffer.from('\uFEFF'))
  const rest = octets.subarray(hasMark ? 3 : 0)
  const first = rest.findIndex((byte) => byte > 32)
  return first === -1 ? rest : rest.subarray(first)
}

/** Explains what was piped in or stands in a file: messages, a report of delivery, replies, or any text with replies in it. */
export async function explainBytes(raw: Uint8Array): Promise<Explanations> {
  const octets = trimmed(raw)
  const text = decode(octets)
  const kind = kindOf(text)
  if (kind === 'message') return explainMail(octets)
  const { recipients } = readDeliveryStatus(kind === 'report' ? text : '')
  return recipients.length > 0 ? ofReport(recipients) : explainText(text)
}
