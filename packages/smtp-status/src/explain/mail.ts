import PostalMime from 'postal-mime'
import type { Attachment, Email } from 'postal-mime'
import { CannotRun } from '@smtp-status/terminal'
import type { DeliveryStatus } from './delivery-status.js'
import { readDeliveryStatus } from './delivery-status.js'

/** What a message has to tell of a delivery. */
export interface Mail {
  /** The reports in it, or else in the messages inside it, as of one that was forwarded. */
  readonly reports: readonly DeliveryStatus[]
  /** What is in it to be read. */
  readonly text: string
}

const statusTypes: ReadonlySet<string> = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
])
const messageTypes: ReadonlySet<string> = new Set(['message/rfc822', 'message/global'])

/** How deep a message may lie in others to be looked into. */
const deepest = 3

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString()

/** What stands between the tags of HTML, in time that grows with its length alone; an address in angle brackets is no tag. */
function withoutTags(html: string): string {
  const [before = '', ...pieces] = html.split('<')
  const texts = pieces.map((piece) => {
    const end = piece.indexOf('>')
    return end === -1 || piece.slice(0, end).includes('@') ? `<${piece}` : `\n${piece.slice(end + 1)}`
  })
  return before + texts.join('')
}

async function parse(raw: Uint8Array | string): Promise<Email> {
  try {
    return await PostalMime.parse(raw, { attachmentEncoding: 'utf8', forceRfc822Attachments: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotRun(
      `the message cannot be read: ${reason}`,
      'give the reply itself instead: smtp-status explain "550 5.1.1 ..."',
      { cause: error },
    )
  }
}

async function findReports({ attachments }: Email, depth: number): Promise<readonly DeliveryStatus[]> {
  const own = attachments.filter(({ mimeType }) => statusTypes.has(mimeType))
  if (own.length > 0 || depth === deepest) return own.map((part) => readDeliveryStatus(textOf(part)))
  const reports: DeliveryStatus[] = []
  for (const part of attachments.filter(({ mimeType }) => messageTypes.has(mimeType)))
    reports.push(...(await findReports(await parse(textOf(part)), depth + 1)))
  return reports
}

/** Reads a message (RFC 5322, MIME). Throws `CannotRun` where it is nested or built beyond all measure. */
export async function readMail(raw: Uint8Array): Promise<Mail> {
  const email = await parse(raw)
  const text = email.text ?? withoutTags(email.html ?? '')
  return { reports: await findReports(email, 0), text }
}
