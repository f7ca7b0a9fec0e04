import { fieldOf } from '../message/fields.js'
import { tableOf } from '../tables/index.js'

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

/** Kind of an input by the fields that its lines begin with. */
function kindOfFields(lines: readonly string[]): InputKind {
  let isReport = false
  for (const line of lines) {
    if (line.trim() === '') break
    const field = fieldOf(line)
    if (field === null) continue
    if (messageFields.has(field.name)) return 'message'
    isReport ||= reportFields.has(field.name) || isStatus(field.name, field.value)
  }
  return isReport ? 'report' : 'text'
}

/** Tells by its beginning what an input is: a message, a report alone, events, a table, or any other text. */
export function kindOfInput(text: string): InputKind {
  const begin = text.replace(/^\uFEFF?\s*/, '')
  if (/^[{[]\s*["{[]/.test(begin)) return 'json'
  const lines = begin.slice(0, 4000).split(/\r?\n/)
  const first = lines[0] ?? ''
  if (tableOf(first) !== null) return 'table'
  if (/^From \S.*\d\d:\d\d/.test(first)) return 'message'
  return fieldOf(first) === null ? 'text' : kindOfFields(lines)
}
