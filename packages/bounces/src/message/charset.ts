type Decoder = Pick<InstanceType<typeof TextDecoder>, 'decode'>

const decoders = new Map<string, Decoder | null>()

/** The decoder of a character set; `null` where this platform does not know it. */
function decoderOf(charset: string): Decoder | null {
  const known = decoders.get(charset)
  if (known !== undefined) return known
  let decoder: Decoder | null = null
  try {
    decoder = new TextDecoder(charset)
  } catch {
    // No such character set: the text is read as UTF-8.
  }
  if (decoders.size < 100) decoders.set(charset, decoder)
  return decoder
}

const plain = new TextDecoder()

/** The text of octets whose character set nobody names: UTF-8, or where they are none, as old systems in the west wrote. */
export function plainText(octets: Uint8Array): string {
  const text = plain.decode(octets)
  return text.includes('\uFFFD') ? (decoderOf('windows-1252') ?? plain).decode(octets) : text
}

/** The text of octets in a character set; in one that is not known, as if none were named. */
export function textOf(octets: Uint8Array, charset: string): string {
  const name = charset.trim().toLowerCase()
  if (name === '' || name === 'us-ascii' || name === 'utf-8') return plainText(octets)
  return decoderOf(name)?.decode(octets) ?? plainText(octets)
}
