import { withoutUtf16 } from '../input.js'

/** The octets that a Latin-1 text stands for; `null` where a character stands for none. */
export function octetsOf(text: string): Uint8Array | null {
  return /[^\0-\xff]/.test(text) ? null : Buffer.from(text, 'latin1')
}

/** The octets of a reply whose lines, without their ends, are Latin-1 texts; none where a character stands for none. */
export function replyOctets(lines: readonly string[]): Uint8Array {
  return octetsOf(lines.map((line) => `${line}\r\n`).join('')) ?? new Uint8Array()
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reading of a Latin-1 text when its octets are taken for UTF-8; U+FFFD stands for what is none. */
export function readAsUtf8(text: string): string {
  const octets = octetsOf(text)
  return octets === null ? text : decoder.decode(octets)
}

const utf8Mark = [0xef, 0xbb, 0xbf]

/**
 * Splits a file into its lines: octets as Latin-1 text, without LF or CRLF. A mark of the byte order at the beginning is left out; one
 * of UTF-16 says how to read the rest.
 */
export function linesOf(file: Uint8Array): readonly string[] {
  const octets = withoutUtf16(file)
  const hasMark = utf8Mark.every((octet, index) => octets[index] === octet)
  const text = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1')
  const lines = (hasMark ? text.slice(3) : text).split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
}

/** The limits of a transcript. A larger one is refused, as each line of it is kept in memory. */
export const transcriptLimits = { octets: 64_000_000, lines: 1_000_000 } as const

/** Counts the lines in octets, the last one with or without an end. */
export function countLines(octets: Uint8Array): number {
  let lines = octets.length === 0 || octets.at(-1) === 0x0a ? 0 : 1
  for (let at = octets.indexOf(0x0a); at >= 0; at = octets.indexOf(0x0a, at + 1)) lines += 1
  return lines
}
