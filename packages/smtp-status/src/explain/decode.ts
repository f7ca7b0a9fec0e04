import { isUtf8 } from 'node:buffer'

/** Makes text of octets: of UTF-8, or of ISO 8859-1 where they are none. */
export function decode(octets: Uint8Array): string {
  const buffer = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  return buffer.toString(isUtf8(buffer) ? 'utf8' : 'latin1')
}
