const startsWith = (octets: Uint8Array, first: number, second: number): boolean =>
  octets[0] === first && octets[1] === second

/** The octets of a text in UTF-16 with a mark of its byte order, as Windows writes them, in UTF-8; all others as they are. */
export function withoutUtf16(octets: Uint8Array): Uint8Array {
  const order = startsWith(octets, 0xff, 0xfe) ? 'le' : startsWith(octets, 0xfe, 0xff) ? 'be' : null
  return order === null ? octets : Buffer.from(new TextDecoder(`utf-16${order}`).decode(octets), 'utf8')
}
