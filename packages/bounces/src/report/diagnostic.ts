import { parseDiagnosticCode } from '@smtp-status/replies'
import type { FoundReply } from '../reply-in-text.js'
import { replyIn } from '../reply-in-text.js'

/** Content of the field Diagnostic-Code (RFC 3464 section 2.3.6). */
export interface Diagnostic {
  /** In small letters; `null` where it has none. */
  readonly type: string | null
  /** Without the type. */
  readonly text: string
  /** The reply of a server in it; `null` where it has none. */
  readonly reply: FoundReply | null
}

/** Types whose numbers are exit statuses or errors of the system; only two codes side by side are a reply there. */
const foreign: ReadonlySet<string> = new Set(['x-unix', 'dns', 'unix', 'x-local'])

/** Reads what stands behind the type. */
function replyOf(type: string | null, text: string): FoundReply | null {
  const found = replyIn(text)
  if (found === null || type === null || !foreign.has(type)) return found
  return found.basic !== null && found.status !== null ? found : null
}

/** Reads a Diagnostic-Code of any type. */
export function readDiagnostic(field: string | undefined): Diagnostic {
  const { type, text } = parseDiagnosticCode((field ?? '').slice(0, 10_000))
  return { type, text, reply: replyOf(type, text) }
}

/** Reads what IronPort adds: `<mx.example.net #5.0.0 smtp; 550 5.4.1 No>`. */
export function readSupplement(field: string | undefined): FoundReply | null {
  const text = (field ?? '').slice(0, 10_000)
  const at = text.search(/smtp; ?/i)
  if (at === -1) return null
  const reply = text.slice(at + 5).trim()
  return replyIn(reply.endsWith('>') ? reply.slice(0, -1) : reply)
}
