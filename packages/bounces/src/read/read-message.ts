import type { Bounce, BouncedRecipient, MessageKind } from '../bounce.js'
import type { Message, Part } from '../message/message.js'
import { readMessage } from '../message/message.js'
import type { ReportGroup } from '../report/delivery-report.js'
import { readReport } from '../report/delivery-report.js'
import { ownLines } from '../text/own-lines.js'
import { evidenceOf, isComplaint } from './evidence.js'
import { recipientsOfReport } from './from-report.js'
import { recipientsOfText } from './from-text.js'

/** The greatest depth in other messages at which a message is read. */
const deepest = 3

/** The number of signs of a bounce that a message needs whose text alone tells of a failure. */
const enoughSigns = 2

const reportTypes: ReadonlySet<string> = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
])

const groupsOf = ({ mediaType, text }: Part): readonly ReportGroup[] =>
  reportTypes.has(mediaType) || /(?:final|original)-recipient|action[ \t]*:/i.test(text)
    ? readReport(text, reportTypes.has(mediaType))
    : []

const textsOf = ({ parts }: Message): string =>
  parts
    .filter(({ mediaType }) => !reportTypes.has(mediaType))
    .map(({ text }) => text)
    .join('\n')

const successes: ReadonlySet<string | null> = new Set(['delivered', 'relayed', 'expanded'])

/** The kind of a message by what became of the recipients it tells of. */
export function kindOfRecipients(recipients: readonly BouncedRecipient[]): MessageKind {
  if (recipients.length === 0) return 'other'
  if (recipients.every(({ action }) => successes.has(action))) return 'delivered'
  const unsuccessful = recipients.filter(({ action }) => !successes.has(action))
  return unsuccessful.every(({ action }) => action === 'delayed') ? 'delay' : 'bounce'
}

const nobody = (kind: MessageKind, unread: readonly string[]): Bounce => ({
  kind,
  form: null,
  recipients: [],
  unread,
})

function readInner(message: Message, depth: number): Bounce {
  if (message.inner === null || depth >= deepest) return nobody('other', message.unread)
  return readAt(message.inner, depth + 1)
}

/** Content of the report in a message; `null` where it has none. */
function readReported(message: Message): Bounce | null {
  const groups = message.parts.flatMap(groupsOf)
  if (groups.length === 0) return null
  const recipients = recipientsOfReport(groups, () => ownLines(textsOf(message)))
  return { kind: kindOfRecipients(recipients), form: 'rfc3464', recipients, unread: message.unread }
}

function readAt(octets: Uint8Array, depth: number): Bounce {
  const message = readMessage(octets)
  if (isComplaint(message)) return nobody('complaint', message.unread)
  const reported = readReported(message)
  if (reported !== null) return reported
  const lines = ownLines(textsOf(message))
  const evidence = evidenceOf(message, lines)
  if (evidence.isVacation) return nobody('vacation', message.unread)
  const found = evidence.signs >= enoughSigns ? recipientsOfText(message, lines, evidence) : null
  if (found !== null && found.recipients.length > 0)
    return { kind: kindOfRecipients(found.recipients), ...found, unread: message.unread }
  return readInner(message, depth)
}

/** Reads one message: a bounce with a report or without, or something else. */
export const readMessageOctets = (octets: Uint8Array): Bounce => readAt(octets, 0)

/** Signs that a pasted text needs to be taken for a bounce: words of a known form. */
const pastedMessage = (text: string): Message => ({
  fields: [],
  subject: '',
  parts: [{ mediaType: 'text/plain', text }],
  mediaTypes: ['text/plain'],
  inner: null,
  unread: [],
})

/** Reads a bounce that was copied without its header; `null` where the text has neither a report nor a known form. */
export function readPasted(text: string): Bounce | null {
  const message = pastedMessage(text)
  const lines = ownLines(text)
  const reported = readReported(message)
  if (reported !== null) return reported
  const found = recipientsOfText(message, lines, evidenceOf(message, lines))
  if (found.form === null || found.recipients.length === 0) return null
  return { kind: kindOfRecipients(found.recipients), ...found, unread: [] }
}
