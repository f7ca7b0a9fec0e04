import { kindOfInput, MailboxReader, readBounce, readReplies } from '@smtp-status/bounces'
import type { Bounce } from '@smtp-status/bounces'
import { decode, readWhole, withoutUtf16 } from '../input.js'
import type { Input } from '../input.js'
import { limits } from '../limits.js'
import type { Collector, FoundIn, Origin } from './collected.js'
import { explainRecipient } from './explain-recipient.js'
import { explainReply } from './explained.js'
import { repliesInText, wholeReply } from './found-in-text.js'
import { asPasted } from './pasted.js'
import { beginsWithCode } from './read-reply.js'
import { cutReplies } from './reply-lines.js'

/** Leaves out what is no part of a text or message: a mark of the order of octets, and what is empty before it. */
function trimmed(octets: Uint8Array): Uint8Array {
  const hasMark = octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf
  let start = hasMark ? 3 : 0
  while (start < octets.length && (octets[start] ?? 0) <= 32) start += 1
  return start === octets.length ? octets : octets.subarray(start)
}

const originOf = ({ form, recipients }: Bounce): Origin => {
  const [first] = recipients
  if (first?.places[0]?.part === 'event') return 'event'
  return form === 'rfc3464' ? 'report' : 'text'
}

function addBounce(bounce: Bounce, collector: Collector, foundIn: FoundIn): void {
  const { recipients, kind, unread } = bounce
  const origin = originOf(bounce)
  for (const recipient of recipients) collector.add(origin, () => explainRecipient(recipient), foundIn)
  if (recipients.length === 0 || unread.length > 0) collector.addOther({ ...foundIn, kind, unread })
}

/** Explains a message: a bounce, or else the replies that stand in its text. */
function addMessage(octets: Uint8Array, collector: Collector, file: string | null): void {
  collector.messages += 1
  const foundIn = { file, message: collector.messages }
  const bounce = readBounce(octets)
  const replies = bounce.kind === 'other' ? readReplies(octets) : []
  const failures = replies.filter(({ interpretation }) => interpretation !== null)
  for (const reply of failures) {
    const { text } = reply
    if (text !== null) collector.add('text', () => explainReply(wholeReply(text)), foundIn)
  }
  if (failures.length === 0) addBounce(bounce, collector, foundIn)
}

async function addMessages(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  collector: Collector,
  file: string | null,
): Promise<void> {
  const reader = new MailboxReader()
  for (const { octets } of reader.push(first)) addMessage(octets, collector, file)
  for (let next = await rest.next(); !next.done; next = await rest.next())
    for (const { octets } of reader.push(next.value)) addMessage(octets, collector, file)
  for (const { octets } of reader.end()) addMessage(octets, collector, file)
}

/** Tells whether a text reports what was done with messages, as logs do. */
const isLog = ({ form, recipients }: Bounce): boolean =>
  (form !== null && recipients.length > 0) || recipients.some(({ action }) => action !== null)

function addText(octets: Uint8Array, collector: Collector, file: string | null): void {
  const text = asPasted(decode(octets))
  const replies = cutReplies(text)
  if (replies.length > 0 && replies.every(beginsWithCode)) {
    for (const reply of replies) collector.add('replies', () => explainReply(wholeReply(reply)))
    return
  }
  const bounce = readBounce(text)
  if (isLog(bounce)) addBounce(bounce, collector, { file, message: 1 })
  else for (const found of repliesInText(text)) collector.add('text', () => explainReply(found))
}

function addWhole(octets: Uint8Array, collector: Collector, file: string | null): void {
  const kind = kindOfInput(decode(octets.subarray(0, 4000)))
  const bounce = kind === 'text' ? null : readBounce(kind === 'message' ? octets : decode(octets))
  if (bounce === null || (bounce.recipients.length === 0 && kind === 'report'))
    addText(octets, collector, file)
  else addBounce(bounce, collector, { file, message: 1 })
}

/** Tells whether octets may be in UTF-16, which is read as a whole. */
const isUtf16 = (octets: Uint8Array): boolean => withoutUtf16(octets) !== octets

/** Explains what stands in a file or was piped in: messages, a report of delivery, events, replies, or any text with replies in it. */
export async function explainInput(
  input: Input,
  collector: Collector,
  file: string | null,
  advice: string,
): Promise<void> {
  const chunks = input.chunks[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done === true) return
  const begin = trimmed(first.value)
  if (!isUtf16(first.value) && kindOfInput(decode(begin.subarray(0, 4000))) === 'message') {
    await addMessages(begin, chunks, collector, file)
    return
  }
  const rest = { [Symbol.asyncIterator]: () => chunks }
  const whole = await readWhole({ ...input, chunks: rest }, limits.textOctets, advice)
  const octets = Buffer.concat([first.value, whole])
  const text = trimmed(withoutUtf16(octets))
  const isMessage = kindOfInput(decode(text.subarray(0, 4000))) === 'message'
  if (isMessage) addMessage(text, collector, file)
  else addWhole(text, collector, file)
}
