import { parseDiagnosticCode } from '@smtp-status/replies'
import type { FoundReply } from '../reply-in-text.js'
import { replyIn } from '../reply-in-text.js'
import { addressesIn } from '../text/addresses.js'

const mayBeCharacter = (code: number): boolean => code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)

/** `\x{FC}` stands for a character where addresses beyond ASCII are written in ASCII (RFC 6533 section 3). */
function decodeAddress(text: string): string {
  return text.replaceAll(/\\x\{([0-9a-f]{1,6})\}/gi, (all: string, digits: string) => {
    const code = Number.parseInt(digits, 16)
    return mayBeCharacter(code) ? String.fromCodePoint(code) : all
  })
}

/** A value in its parts: `dns; mx.example.net` (RFC 3464 section 2.1.2). */
interface Typed {
  /** In small letters; empty where there is none. */
  readonly type: string
  readonly rest: string
}

function typed(value: string): Typed {
  const [begin = '', type = ''] = /^\s*([\w./-]{1,30})\s*;/.exec(value) ?? []
  return { type: type.toLowerCase(), rest: value.slice(begin.length).trim() }
}

/** Takes the type off the name of a server; `null` where nothing is left. */
export function hostOf(value: string | undefined): string | null {
  const { rest } = typed(value ?? '')
  // Gmail explains the name in parentheses, with a dot behind it.
  const name = rest.split(/[ (]/, 1)[0] ?? ''
  return name === '' ? null : name.replace(/\.$/, '')
}

const isCommand = (value: string): boolean => /^["'\\]*[|/]/.test(value)

/** A route before the address, which no server uses any more: `@a,@b:c@d` (RFC 5321 appendix C). */
const withoutRoute = (value: string): string => value.replace(/^@[^:]*:/, '')

/**
 * Reads the address of a recipient out of a field, without its type, brackets and comments. Where a command or a file stands there, the address in it;
 * a name without a domain stays as it is. `null` where nothing is there.
 */
export function addressOf(value: string | undefined): string | null {
  const { type, rest } = typed(value ?? '')
  const plain = type === 'utf-8' ? decodeAddress(rest) : rest
  const bare = withoutRoute(plain.replace(/^<(.*)>.*/, '$1').trim())
  if (/^[^\s"<>(),;:|\\]+@[^\s"<>(),;:|]+$/.test(bare)) return bare
  const found = addressesIn(plain)
  if (found.length > 0 && (isCommand(plain) || !bare.startsWith('"'))) return found[0]?.address ?? null
  return bare === '' || bare.length > 300 ? null : bare
}

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
const foreign: ReadonlySet<string | null> = new Set(['x-unix', 'dns', 'unix', 'x-local'])

/** Reads what stands behind the type. */
function replyOf(type: string | null, text: string): FoundReply | null {
  const found = replyIn(text)
  if (found === null || !foreign.has(type)) return found
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
  const at = text.search(/smtp;/i)
  if (at === -1) return null
  const reply = text.slice(at + 5).trim()
  return replyIn(reply.endsWith('>') ? reply.slice(0, -1) : reply)
}
