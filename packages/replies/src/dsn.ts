import type { StatusCodeText } from '@smtp-status/codes'
import { formatStatusCode, parseStatusCode } from '@smtp-status/codes'
import { parseReply } from './parse.js'
import type { Reply } from './reply.js'

/** Content of a `Status:` field. */
export interface DsnStatus {
  readonly status: StatusCodeText
  /** Text after the code, a comment mostly, whose parentheses are left out where it is one; `null` where nothing does. */
  readonly comment: string | null
}

/** Content of a `Diagnostic-Code:` field. */
export interface DiagnosticCode {
  /** `smtp`, `x-unix`, in lower case; `null` where the field names none. */
  readonly type: string | null
  /** All that follows the type, in one line. */
  readonly text: string
  /** The text as a reply, whatever the type is called; `null` where it begins with no basic status code. */
  readonly reply: Reply | null
}

/**
 * The beginning of a reply. Beside an enhanced status code, a basic one that no document defines is one too, as `571`: its
 * first digit is all that a client needs (RFC 5321 section 4.2).
 */
const beginsReply = /^(?:[2-5][0-5]\d(?:[ -]|$)|[245]\d\d[ -][245](?:\.(?:0|[1-9]\d{0,2})){2}(?: |$))/

/** Undoes folding (RFC 5322 section 2.2.3) and takes the field's name away, where the caller left it there. */
function fieldBody(field: string, name: RegExp): string {
  return field
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim()
    .replace(name, '')
}

/**
 * Reads a `Status:` field of a delivery status notification (RFC 3464 section 2.3.4), with its name or without.
 * Gives `undefined` where it does not begin with an enhanced status code.
 */
export function parseDsnStatus(field: string): DsnStatus | undefined {
  const [, text = '', rest = ''] = /^([\d.]+)(?=[ (]|$)(.*)/.exec(fieldBody(field, /^status ?: ?/i)) ?? []
  const code = parseStatusCode(text)
  const comment = rest.trim().replace(/^\(((?:[^()]|\([^()]*\))*)\)$/, '$1')
  return code && { status: formatStatusCode(code), comment: comment === '' ? null : comment }
}

/**
 * Gives a reply its lines back. Reports fold them anew, so that a line is only to be told by the codes of the first one:
 * in `550-5.1.1 No such 550 5.1.1 user` the second begins at the second 550, as a hyphen said that there is one. The last line may be
 * the code alone (RFC 5321 section 4.2).
 */
function restoreLines(text: string): string {
  const [, basic = '', status = ''] = /^(\d{3})[ -](?:([245]\.\d{1,3}\.\d{1,3})(?= |$))?/.exec(text) ?? []
  if (!text.includes(basic, 3)) return text
  const coded = status && `(?=${status.replaceAll('.', '\\.')}(?: |$))`
  let continues = true
  return text.replaceAll(
    new RegExp(`(^| )${basic}(?:([ -])${coded}|$)`, 'g'),
    (all: string, space: string, separator = '') => {
      if (!continues) return all
      continues = separator === '-'
      return `${space && '\n'}${basic}${separator}`
    },
  )
}

/**
 * Reads a `Diagnostic-Code:` field of a delivery status notification (RFC 3464 section 2.3.6), with its name or
 * without. Any text is answered.
 */
export function parseDiagnosticCode(field: string): DiagnosticCode {
  const body = fieldBody(field, /^diagnostic-code ?: ?/i)
  const [before = '', type = null] = /^([a-z][\w.-]*) ?; ?/i.exec(body) ?? []
  const text = body.slice(before.length)
  return {
    type: type && type.toLowerCase(),
    text,
    reply: beginsReply.test(text) ? parseReply(restoreLines(text)) : null,
  }
}
