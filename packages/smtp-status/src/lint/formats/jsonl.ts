import type { Protocol } from '@smtp-status/replies'
import { octetsOf, readAsUtf8 } from '../octets.js'
import type { LinePlace, RecordedExchange, Transcript, TranscriptForm, Unreadable } from '../transcript.js'

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(readAsUtf8(line))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return Object.fromEntries(Object.entries(value))
  } catch {
    return null
  }
}

const fault = (index: number, problem: string, expected: string): Unreadable => ({
  kind: 'unreadable',
  line: index + 1,
  problem,
  expected,
})

function protocolOf({ protocol }: Fields): Protocol | null {
  return protocol === 'smtp' || protocol === 'lmtp' ? protocol : null
}

// A name may be written otherwise, and then the whole line has to do.
function placeOf(line: string, index: number): LinePlace {
  const found = /"reply"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.)*)/.exec(line)
  if (!found) return { line: index + 1, from: 0 }
  const to = found.index + found[0].length
  return { line: index + 1, from: to - (found[1] ?? '').length, to }
}

function exchangeOf(line: string, index: number): RecordedExchange | Unreadable {
  const fields = fieldsOf(line)
  if (fields === null) return fault(index, 'the line is not a JSON object', 'one JSON object on each line')
  const { sent, reply } = fields
  if (sent !== null && typeof sent !== 'string')
    return fault(
      index,
      '"sent" is neither text nor null',
      'the command that was sent, or null before the greeting',
    )
  if (typeof reply !== 'string')
    return fault(index, '"reply" is not text', 'the octets that were received, as Latin-1 text')
  const octets = octetsOf(reply)
  if (octets === null)
    return fault(
      index,
      '"reply" holds a character beyond U+00FF',
      'each octet that was received as one character from U+0000 to U+00FF',
    )
  return { sent, reply: octets, places: [placeOf(line, index)] }
}

const isHeader = (fields: Fields | null): fields is Fields =>
  fields !== null && !Object.hasOwn(fields, 'reply') && !Object.hasOwn(fields, 'sent')

/**
 * Reads a recording in JSON lines: a first line that says of which server it is, if there is one, and an exchange on each
 * further line, with `sent` and `reply`. Other fields are for people.
 */
function readJsonl(lines: readonly string[]): Transcript | Unreadable {
  const first = fieldsOf(lines[0] ?? '')
  const header = isHeader(first) ? first : null
  const exchanges: RecordedExchange[] = []
  for (const [index, line] of lines.entries()) {
    if ((index === 0 && header) || line.trim() === '') continue
    const exchange = exchangeOf(line, index)
    if ('kind' in exchange) return exchange
    exchanges.push(exchange)
  }
  const recording = { protocol: header ? protocolOf(header) : null, exchanges }
  return { kind: 'transcript', recordings: [recording], passedOver: 0 }
}

/** A recording in JSON lines. */
export const jsonl: TranscriptForm = {
  purpose: 'an exchange in JSON on each line, with "sent" and "reply"',
  isLine: (line) => /^\s*\{\s*"/.test(line),
  read: readJsonl,
}
