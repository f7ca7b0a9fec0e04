import type { BouncedRecipient, Place } from '../bounce.js'
import { formOf } from '../forms/index.js'
import type { Message } from '../message/message.js'
import { valueOf } from '../message/fields.js'
import { headerOf } from '../message/outline.js'
import { settleRecipient } from '../recipient.js'
import { replyIn } from '../reply-in-text.js'
import { addressesIn, keyOf } from '../text/addresses.js'
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
function returnedRecipients({ inner }: Message): readonly Found[] {
  const fields = inner === null ? [] : headerOf(inner.subarray(0, 20_000))
  const to = addressesIn(valueOf(fields, 'to').slice(0, 2000))
  return to
    .slice(0, 1)
    .map(({ address }) => ({ address, line: 1, reason: '', place: { part: 'returned', line: 1 } }))
}

/** Those whom the header names and the text, or else the header alone, or the text alone. */
function combine(failed: readonly string[], named: readonly TextRecipient[]): readonly Found[] {
  const namedByKey = new Map(named.map((other) => [keyOf(other.address), other]))
  const both = failed.flatMap((address) => namedByKey.get(keyOf(address)) ?? [])
  const inBody = both.length > 0 ? both : named
  if (inBody.length > 0) return inBody.map(inText)
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
    .join('\n')

/** Facts of a text that are not of one recipient alone, found once for all of them. */
interface Whole {
  readonly lines: readonly string[]
  /** The recipients by their keys. */
  readonly all: ReadonlySet<string>
  readonly refusals: readonly Refusal[]
  readonly action: BouncedRecipient['action']
  readonly reason: string
  readonly confidence: BouncedRecipient['confidence']
}

function readFound(found: Found, whole: Whole): BouncedRecipient {
  const { lines, all, refusals, action, reason, confidence } = whole
  const own = replyIn(found.reason)
  const hasOwnReply = own !== null && own.basic !== null
  const elsewhere = hasOwnReply ? undefined : refusalFor(found.address, refusals, all, found.reason !== '')
  const places: readonly Place[] =
    elsewhere === undefined ? [found.place] : [found.place, { part: 'text', line: elsewhere.line }]
  return settleRecipient({
    finalRecipient: found.address,
    action,
    replies: [own, elsewhere],
    words: [found.reason, (all.size === 1 && followingWords(lines, found.line)) || reason],
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
  const words = [message.subject, ...lines].join('\n').toLowerCase()
  const form = formOf(`${valueOf(message.fields, 'from').toLowerCase()}\n${words}`)
  const special = form?.read?.({ lines, domain }) ?? []
  const combined = special.length > 0 ? special.map(inText) : combine(failed, recipientsIn({ lines, own }))
  const all = combined.length > 0 ? combined : returnedRecipients(message)
  if (all.length === 0) return { form: form?.id ?? null, recipients: [] }
  const whole: Whole = {
    lines,
    all: new Set(all.map(({ address }) => keyOf(address))),
    refusals: refusalsIn(lines),
    action: actionInWords(words),
    reason: generalReason(lines),
    confidence: form === null ? 'text' : 'form',
  }
  return { form: form?.id ?? null, recipients: all.map((found) => readFound(found, whole)) }
}
