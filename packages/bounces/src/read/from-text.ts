import type { BouncedRecipient, Place } from '../bounce.js'
import { formOf } from '../forms/index.js'
import type { Message } from '../message/message.js'
import { valueOf } from '../message/fields.js'
import { settleRecipient } from '../recipient.js'
import { replyIn } from '../reply-in-text.js'
import { addressesIn, isSameAddress } from '../text/addresses.js'
import { reasons } from '../text/cues.js'
import { actionInWords } from '../text/disposition.js'
import type { TextRecipient } from '../text/recipients.js'
import { recipientsIn } from '../text/recipients.js'
import type { Refusal } from '../text/refusals.js'
import { refusalFor, refusalsIn } from '../text/refusals.js'
import type { Evidence } from './evidence.js'

/** An address that failed, and where it was found. */
interface Found extends TextRecipient {
  readonly place: Place
}

const inText = (recipient: TextRecipient): Found => ({
  ...recipient,
  place: { part: 'text', line: recipient.line },
})

/** The recipients of the message that is returned, where nobody else is named. */
function returnedRecipients({ innerFields }: Message): readonly Found[] {
  const to = addressesIn(valueOf(innerFields, 'to').slice(0, 2000))
  return to
    .slice(0, 1)
    .map(({ address }) => ({ address, line: 1, reason: '', place: { part: 'returned', line: 1 } }))
}

/** Those whom the header names and the text, or else the header alone, or the text alone. */
function combine(failed: readonly string[], named: readonly TextRecipient[]): readonly Found[] {
  const both = failed.flatMap((address) => named.filter((other) => isSameAddress(other.address, address)))
  if (both.length > 0 || (failed.length > 0 && named.length > 0))
    return (both.length > 0 ? both : named).map(inText)
  if (named.length > 0) return named.map(inText)
  return failed.map((address) => ({ address, line: 0, reason: '', place: { part: 'header', line: 1 } }))
}

const isReasoned = (line: string): boolean => line.toLowerCase().search(reasons) !== -1

/** The first lines that tell a reason, where none stands by the address. */
function generalReason(lines: readonly string[]): string {
  const first = lines.findIndex(isReasoned)
  if (first === -1) return ''
  const rest = lines.slice(first, first + 3)
  const empty = rest.indexOf('')
  return rest
    .slice(0, empty === -1 ? undefined : empty)
    .map((line) => line.trim())
    .join('\n')
}

/** Text behind the line that names its only recipient. */
const followingWords = (lines: readonly string[], line: number): string =>
  lines
    .slice(line, line + 8)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n') || generalReason(lines)

function readFound(
  found: Found,
  all: readonly Found[],
  refusals: readonly Refusal[],
  message: Message,
  lines: readonly string[],
  confidence: BouncedRecipient['confidence'],
): BouncedRecipient {
  const others = all.map(({ address }) => address).filter((address) => !isSameAddress(address, found.address))
  const own = replyIn(found.reason)
  const hasOwnReply = own !== null && own.basic !== null
  const elsewhere = hasOwnReply ? undefined : refusalFor(found.address, refusals, others, found.reason !== '')
  const places: readonly Place[] =
    elsewhere === undefined ? [found.place] : [found.place, { part: 'text', line: elsewhere.line }]
  return settleRecipient({
    finalRecipient: found.address,
    action: actionInWords([message.subject, ...lines].join('\n')),
    replies: [own, elsewhere],
    words: [found.reason, others.length > 0 ? generalReason(lines) : followingWords(lines, found.line)],
    confidence,
    places,
  })
}

/** Data read of a bounce without a report. */
export interface TextResult {
  /** The form that it has; `null` where that is not known. */
  readonly form: string | null
  readonly recipients: readonly BouncedRecipient[]
}

/** Reads whom a bounce without a report names, and why. */
export function recipientsOfText(
  message: Message,
  lines: readonly string[],
  { own, failed, domain }: Evidence,
): TextResult {
  const form = formOf([valueOf(message.fields, 'from'), message.subject, ...lines].join('\n').toLowerCase())
  const special = form?.read?.({ lines, domain }) ?? []
  const combined = special.length > 0 ? special.map(inText) : combine(failed, recipientsIn({ lines, own }))
  const all = combined.length > 0 ? combined : returnedRecipients(message)
  const refusals = all.length > 0 ? refusalsIn(lines) : []
  const confidence = form === null ? 'text' : 'form'
  const recipients = all.map((found) => readFound(found, all, refusals, message, lines, confidence))
  return { form: form?.id ?? null, recipients }
}
