import { isUtf8 } from 'node:buffer'

const bom = '\uFEFF'

/** Makes text of octets: of UTF-8, or of ISO 8859-1 where they are none; without a mark of the order of octets. */
export function decode(octets: Uint8Array): string {
  const buffer = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  const text = isUtf8(buffer) ? buffer.toString() : buffer.toString('latin1')
  return text.startsWith(bom) ? text.slice(1) : text
}
