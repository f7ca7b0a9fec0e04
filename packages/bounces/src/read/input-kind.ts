import { fieldOf } from '../message/fields.js'
import { tableOf } from '../tables/index.js'

/** What an input is, by how it begins. */
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

/** Tells by its beginning what an input is: a message, a report alone, events, a table, or any other text. */
export function kindOfInput(text: string): InputKind {
  const begin = text.replace(/^\uFEFF?\s*/, '')
  if (/^[{[]\s*["{[]/.test(begin)) return 'json'
  const lines = begin.slice(0, 20_000).split(/\r?\n/)
  const first = lines[0] ?? ''
  if (tableOf(first) !== null) return 'table'
  if (/^From \S.*\d\d:\d\d/.test(first)) return 'message'
  if (fieldOf(first) === null) return 'text'
  const end = lines.findIndex((line) => line.trim() === '')
  const fields = lines.slice(0, end === -1 ? undefined : end).map(fieldOf)
  const known = fields.filter((field) => field !== null)
  if (known.some(({ name }) => messageFields.has(name))) return 'message'
  const isReport = known.some(({ name, value }) => reportFields.has(name) || isStatus(name, value))
  return isReport ? 'report' : 'text'
}
