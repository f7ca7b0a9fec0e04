import {
  backslash,
  closingBrace,
  closingBracket,
  comma,
  openingBrace,
  openingBracket,
  quote,
  space,
} from './bytes.js'

const opens = (byte: number): boolean => byte === openingBrace || byte === openingBracket
const closes = (byte: number): boolean => byte === closingBrace || byte === closingBracket

const isSpace = (byte: number | undefined): boolean =>
  byte === space || (byte !== undefined && byte >= 9 && byte <= 13)

/** The first place from `from` on that is no space. */
export function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(bytes[at])) at += 1
  return at
}

/** End of a text without the spaces at its end. */
export function withoutSpace(bytes: Uint8Array, start: number, end: number): number {
  let last = end
  while (last > start && isSpace(bytes[last - 1])) last -= 1
  return last
}

/** The place of the quote that ends the text begun before `from`; -1 where none does. */
export function endOfText(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (bytes[at] === quote) return at
    if (bytes[at] === backslash) at += 1
  }
  return -1
}

/** The place after a value that is no text: the comma or the bracket that ends it; -1 where nothing does. */
export function endOfOther(bytes: Uint8Array, from: number, end: number): number {
  let depth = 0
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (depth === 0 && (byte === comma || closes(byte))) return at
    if (opens(byte)) depth += 1
    else if (closes(byte)) depth -= 1
    else if (byte === quote) {
      at = endOfText(bytes, at + 1, end)
      if (at === -1) return -1
    }
  }
  return -1
}

/** Tells whether a text has escapes, so that its bytes are not its text. */
export function hasEscape(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === backslash) return true
  return false
}

/** Tells whether a text is a name. */
export function matches(bytes: Uint8Array, start: number, end: number, name: Uint8Array): boolean {
  if (end - start !== name.length) return false
  for (let at = 0; at < name.length; at += 1) if (bytes[start + at] !== name[at]) return false
  return true
}

/** Decodes the text of a JSON string from the bytes between its quotes; empty where they are not one. */
export function decodeText(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const { buffer, byteOffset } = bytes
  const text = Buffer.from(buffer, byteOffset + start, end - start).toString()
  try {
    const decoded: unknown = JSON.parse(`"${text}"`)
    return Buffer.from(String(decoded))
  } catch {
    return new Uint8Array()
  }
}
