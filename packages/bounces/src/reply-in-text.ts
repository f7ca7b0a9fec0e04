import type { StatusCodeText } from '@smtp-status/codes'
import { parseDiagnosticCode } from '@smtp-status/replies'
import type { Reply } from '@smtp-status/replies'
import type { CodesInText } from './finder/index.js'
import { findCodes } from './finder/index.js'

/** A reply found in a text. */
export interface FoundReply {
  /** `null` where the text has an enhanced status code alone. */
  readonly reply: Reply | null
  readonly basic: number | null
  readonly status: StatusCodeText | null
  /** From the code on. */
  readonly text: string
}

/** Postfix says behind a reply to what it was one; Amazon SES, how often it tried. */
const afterwards = / ?\((?:in reply to [^()]*|delivery attempts: \d+)\)+\s*$/

/** Takes away the quotation marks and brackets at the end that were opened before the reply. */
function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && '\'"])>}'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

function trimmed(text: string, before: string): string {
  const rest = text.trim().replace(afterwards, '')
  return /["'<(]$/.test(before) || /\((?:host \S+ )?said: $/.test(before) ? withoutClosing(rest) : rest
}

/** Parses a text that begins with a reply, which may lack the enhanced code that was found elsewhere. */
function completed(text: string, status: StatusCodeText | null): Reply | null {
  const { reply } = parseDiagnosticCode(text)
  return reply?.status === null ? { ...reply, status } : reply
}

/** Finds where the reply begins: at its basic code, which stands behind the enhanced one in `dsn=5.1.1 ... said: 550 No`. */
function beginning(text: string, { basic, at }: CodesInText): number {
  const place = basic === null ? -1 : text.indexOf(`${basic}`, at)
  return place === -1 ? at : place
}

/** Finds the reply in a text that is about one failure; `null` where it has no status code. */
export function replyIn(text: string): FoundReply | null {
  const codes = findCodes(text)
  if (codes === null) return null
  const { basic, status } = codes
  const at = beginning(text, codes)
  const rest = trimmed(text.slice(at), text.slice(0, at))
  return { basic, status, text: rest, reply: basic === null ? null : completed(rest, status) }
}

/** Tells whether a reply tells of a failure. */
export const isRefusal = ({ basic, status }: FoundReply): boolean =>
  basic === null ? status?.startsWith('2') === false : basic >= 400
