/** The octets that a Latin-1 text stands for; `null` where a character stands for none. */
export function octetsOf(text: string): Uint8Array | null {
  const octets = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0xff) return null
    octets[at] = code
  }
  return octets
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** What a Latin-1 text reads as when its octets are taken for UTF-8; U+FFFD stands for what is none. */
export function readAsUtf8(text: string): string {
  const octets = octetsOf(text)
  return octets === null ? text : decoder.decode(octets)
}

/** Splits a file into its lines: octets as Latin-1 text, without LF or CRLF. A mark of the byte order at the beginning is left out. */
export function linesOf(octets: Uint8Array): readonly string[] {
  const hasMark = octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf
  const text = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1')
  const lines = (hasMark ? text.slice(3) : text).split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
}
