import type { Bounce, BouncedRecipient, MessageKind } from './bounce.js'
import { readEvents } from './events/index.js'
import type { Json, JsonObject } from './events/event.js'
import { parseJson } from './events/event.js'
import { plainText } from './message/decoding.js'
import { fieldOf } from './message/fields.js'
import { recipientsOfReport } from './read/from-report.js'
import { readLog } from './read/read-log.js'
import { kindOfRecipients, readMessageOctets, readPasted } from './read/read-message.js'
import { readReport } from './report/delivery-report.js'
import { tableOf } from './tables.js'

/** Kind of an input, by how it begins. */
export type InputKind = 'message' | 'report' | 'json' | 'table' | 'text'

const setOf = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

/** Fields that only the header of a message has (RFC 5322 section 3.6, and what is usual beside it). */
const messageFields = setOf(`
  from sender reply-to to cc bcc subject date message-id references in-reply-to received return-path
  delivered-to envelope-to x-original-to x-failed-recipients auto-submitted mime-version content-type
  content-transfer-encoding content-length user-agent x-mailer dkim-signature authentication-results
  x-received arc-seal`)

/** Fields that only a report of delivery has (RFC 3464 sections 2.2 and 2.3). */
const reportFields = setOf(`
  reporting-mta final-recipient original-recipient action diagnostic-code remote-mta`)

const isStatus = (name: string, value: string): boolean => name === 'status' && /^[245]\.\d/.test(value)

/** Kind of an input by the fields that its lines begin with, the first of which is one. */
function kindOfFields(text: string): InputKind {
  let isReport = false
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end === -1 ? undefined : end)
    if (line.trim() === '') break
    at += line.length + 1
    const field = fieldOf(line)
    if (field === null) continue
    if (messageFields.has(field.name)) return 'message'
    isReport ||= reportFields.has(field.name) || isStatus(field.name, field.value)
  }
  return isReport ? 'report' : 'text'
}

/** Tells by its beginning what an input is: a message, a report alone, events, a table, or any other text. */
export function kindOfInput(text: string): InputKind {
  const begin = text.trimStart()
  if (/^[{[]\s*["{[]|^mandrill_events=/.test(begin)) return 'json'
  const beginning = begin.slice(0, 4000)
  const first = /[^\r\n]*/.exec(beginning)?.[0] ?? ''
  if (tableOf(first) !== null) return 'table'
  if (/^From \S.*\d\d:\d\d/.test(first)) return 'message'
  return fieldOf(first) === null ? 'text' : kindOfFields(beginning)
}

/** Inputs that can be read: octets or text of a message, of a report alone, of events, of an accounting file, of a log; or values of JSON. */
export type BounceInput = Uint8Array | string | JsonObject | readonly JsonObject[]

const bounceOf = (
  form: string | null,
  recipients: readonly BouncedRecipient[],
  unread: readonly string[] = [],
  kind: MessageKind = kindOfRecipients(recipients),
): Bounce => ({ kind, form, recipients, unread })

/** Tells whether something was read: a form, or whom it is about. */
const tells = ({ form, recipients }: Bounce): boolean => form !== null || recipients.length > 0

/** Puts together what several events or messages tell. */
function joined(bounces: readonly Bounce[]): Bounce {
  const [first] = bounces
  if (first !== undefined && bounces.length === 1) return first
  const forms = new Set(bounces.filter(tells).map(({ form }) => form))
  const recipients = bounces.flatMap((bounce) => bounce.recipients)
  const unread = bounces.flatMap((bounce) => bounce.unread)
  const [form = null] = forms.size === 1 ? forms : []
  return recipients.length === 0
    ? bounceOf(form, [], unread, first?.kind ?? 'other')
    : bounceOf(form, recipients, unread)
}

function readValue(value: Json, line: number): Bounce {
  const { events, unread } = readEvents(value, `line ${line}`)
  const bounces = events.map(({ form, kind, recipients }) =>
    bounceOf(
      form,
      recipients.map((recipient) => ({ ...recipient, places: [{ part: 'event' as const, line }] })),
      [],
      kind,
    ),
  )
  return joined(unread.length === 0 ? bounces : [...bounces, bounceOf(null, [], unread)])
}

/** Reads JSON, a value on each line, or what Mandrill posts: its events as a field of a form. */
function readJson(text: string): Bounce {
  const posted = /^\s*mandrill_events=/.test(text) ? new URLSearchParams(text.trim()) : null
  const whole = parseJson(posted?.get('mandrill_events') ?? text.trim())
  if (whole !== undefined) return readValue(whole, 1)
  return joined(
    text.split('\n').flatMap((untrimmed, index) => {
      const line = untrimmed.trim()
      if (line === '') return []
      const value = parseJson(line)
      const problem = `line ${index + 1}: not JSON`
      return [value === undefined ? bounceOf(null, [], [problem]) : readValue(value, index + 1)]
    }),
  )
}

function readTable(text: string): Bounce {
  const lines = text.split('\n').map((line) => line.trim())
  const form = tableOf(lines.find((line) => line !== '') ?? '')
  if (form === null) return bounceOf(null, [])
  const read = form.reader()
  return bounceOf(
    form.id,
    lines.flatMap((line, index) => read(line, index + 1)),
  )
}

const readReportAlone = (text: string): Bounce =>
  bounceOf(
    'rfc3464',
    recipientsOfReport(readReport(text, true), () => []),
  )

function readText(text: string): Bounce {
  const pasted = readPasted(text)
  if (pasted !== null) return pasted
  return bounceOf(null, readLog(text.split('\n')))
}

const encoder = new TextEncoder()

/**
 * Reads what came back of a message: who was not reached, what the refusing server replied, and who says so. Takes octets or text of a message, of a
 * report alone (RFC 3464), of events of providers, of an accounting file, of a log or of replies; or events as values of JSON. Of a mailbox, the
 * first message alone is read: `readMailbox` reads all. Any input gives a result; nothing throws.
 */
export function readBounce(input: BounceInput): Bounce {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) return readValue(input, 1)
  const text = typeof input === 'string' ? input : plainText(input.subarray(0, 4000))
  const kind = kindOfInput(text)
  if (kind === 'message') return readMessageOctets(typeof input === 'string' ? encoder.encode(input) : input)
  const whole = typeof input === 'string' ? input : plainText(input)
  if (kind === 'json') return readJson(whole)
  if (kind === 'table') return readTable(whole)
  return kind === 'report' ? readReportAlone(whole) : readText(whole)
}
