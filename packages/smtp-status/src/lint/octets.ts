/** The octets that a Latin-1 text stands for; `null` where a character stands for none. */
export function octetsOf(text: string): Uint8Array | null {
  return /[^\0-\xff]/.test(text) ? null : Buffer.from(text, 'latin1')
}

/** The octets of a reply whose lines, without their ends, are Latin-1 texts; none where a character stands for none. */
export function replyOctets(lines: readonly string[]): Uint8Array {
  return octetsOf(lines.map((line) => `${line}\r\n`).join('')) ?? new Uint8Array()
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** What a Latin-1 text reads as when its octets are taken for UTF-8; U+FFFD stands for what is none. */
export function readAsUtf8(text: string): string {
  const octets = octetsOf(text)
  return octets === null ? text : decoder.decode(octets)
}

const startsWith = (octets: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((octet, index) => octets[index] === octet)

/** The octets of a text in UTF-16 with a mark of its byte order, as Windows writes them, in UTF-8; all others as they are. */
function withoutUtf16(octets: Uint8Array): Uint8Array {
  const order = startsWith(octets, 0xff, 0xfe) ? 'le' : startsWith(octets, 0xfe, 0xff) ? 'be' : null
  return order === null ? octets : Buffer.from(new TextDecoder(`utf-16${order}`).decode(octets), 'utf8')
}

/**
 * Splits a file into its lines: octets as Latin-1 text, without LF or CRLF. A mark of the byte order at the beginning is left out; one
 * of UTF-16 says how to read the rest.
 */
export function linesOf(file: Uint8Array): readonly string[] {
  const octets = withoutUtf16(file)
  const hasMark = startsWith(octets, 0xef, 0xbb, 0xbf)
  const text = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1')
  const lines = (hasMark ? text.slice(3) : text).split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
}
