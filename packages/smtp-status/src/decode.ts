import { isUtf8 } from 'node:buffer'

/** Makes text of octets: of UTF-8, or of ISO 8859-1 (Latin-1) where they are none. A mark of their order is left out. */
export function decode(octets: Uint8Array): string {
  const buffer = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  return isUtf8(buffer) ? buffer.toString('utf8').replace(/^\uFEFF/, '') : buffer.toString('latin1')
}
