import PostalMime from 'postal-mime'
import type { Attachment, Email } from 'postal-mime'
import { CannotRun } from '@smtp-status/terminal'
import { decode } from '../decode.js'
import type { DeliveryStatus } from './delivery-status.js'
import { readDeliveryStatus } from './delivery-status.js'
import { kindOf } from './header-block.js'
import { textOfHtml } from './html-text.js'

/** What a message has to tell of a delivery. */
export interface Mail {
  /** The reports in it, or else in the messages inside it, as of one that was forwarded. */
  readonly reports: readonly DeliveryStatus[]
  /** What is in it to be read, and after it what is in the messages inside it. */
  readonly texts: readonly string[]
}

const statusTypes: ReadonlySet<string> = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
])
/** What mail programs make of the type of a report where they attach it anew. */
const looseTypes: ReadonlySet<string> = new Set(['text/plain', 'application/octet-stream'])
const messageTypes: ReadonlySet<string> = new Set(['message/rfc822', 'message/global'])

/** How deep a message may lie in others to be looked into. */
const deepest = 3

const octetsOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

async function parse(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotRun(
      `the message cannot be read: ${reason}`,
      'give the reply itself instead: smtp-status explain "550 5.1.1 ..."',
      { cause: error },
    )
  }
}

const partsOf = ({ attachments }: Email, types: ReadonlySet<string>): readonly Uint8Array[] =>
  attachments.filter(({ mimeType }) => types.has(mimeType)).map(octetsOf)

/** The reports among the parts of a message, by their type, or else by how they begin. */
function reportsOf(email: Email): readonly DeliveryStatus[] {
  const reports = partsOf(email, statusTypes).map(decode)
  const attached = partsOf(email, looseTypes).map(decode)
  const texts = reports.length > 0 ? reports : attached.filter((text) => kindOf(text) === 'report')
  return texts.map(readDeliveryStatus)
}

async function readInner(email: Email, depth: number): Promise<readonly Mail[]> {
  const mails: Mail[] = []
  if (depth < deepest)
    for (const part of partsOf(email, messageTypes)) mails.push(await readAt(part, depth + 1))
  return mails
}

async function readAt(raw: Uint8Array, depth: number): Promise<Mail> {
  const email = await parse(raw)
  const text = email.text ?? textOfHtml(email.html ?? '')
  const own = reportsOf(email)
  // A report has the message that it is about inside it, which may itself be a bounce: no matter then.
  const inner = own.length > 0 ? [] : await readInner(email, depth)
  return {
    reports: [...own, ...inner.flatMap(({ reports }) => reports)],
    texts: [text, ...inner.flatMap(({ texts }) => texts)],
  }
}

/** Reads a message (RFC 5322, MIME). Throws `CannotRun` where it is nested or built beyond all measure. */
export const readMail = (raw: Uint8Array): Promise<Mail> => readAt(raw, 0)
