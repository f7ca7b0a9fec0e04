import type { SpanFault } from '../faults/fault.js'
import { fixHint } from '../faults/fault.js'

/** A file's bytes as text, and what is wrong with them. */
interface DecodedText {
  readonly text: string
  /** Whether the text is what the bytes say; otherwise each bad byte is a replacement character. */
  readonly isFaithful: boolean
  readonly faults: readonly SpanFault[]
}

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

const utf8Length = (point: number): number =>
  1 + Number(point > 0x7f) + Number(point > 0x7ff) + Number(point > 0xffff)

const isReplacementAt = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd

function findBadByte(
  bytes: Uint8Array,
  text: string,
  from: number,
): { readonly byte: number; readonly at: number } {
  let byte = from
  let at = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point === 0xfffd && !isReplacementAt(bytes, byte)) break
    byte += utf8Length(point)
    at += character.length
  }
  return { byte, at }
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

const markFault: SpanFault = {
  rule: 'text/byte-order-mark',
  message: 'The file begins with a byte order mark',
  found: 'EF BB BF',
  expected: 'UTF-8 without a byte order mark',
  advice: `Save the file as UTF-8 without a byte order mark${fixHint}`,
  span: { start: 0, end: 0 },
}

function invalidFault(bytes: Uint8Array, text: string): SpanFault {
  const { byte, at } = findBadByte(bytes, text, hasMark(bytes) ? 3 : 0)
  const hex = (bytes[byte] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    rule: 'text/invalid-utf8',
    message: `The byte at offset ${byte} is not valid in UTF-8`,
    found: hex,
    expected: 'text encoded in UTF-8',
    advice: 'Save the file as UTF-8',
    span: { start: at, end: at + 1 },
  }
}

/** Decodes UTF-8. Total: bytes that are not UTF-8 give a text with replacement characters, and a fault on the first. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marks = hasMark(bytes) ? [markFault] : []
  const text = decodeStrictly(bytes)
  if (text !== undefined) return { text, isFaithful: true, faults: marks }
  const shown = lenient.decode(bytes)
  return { text: shown, isFaithful: false, faults: [...marks, invalidFault(bytes, shown)] }
}
