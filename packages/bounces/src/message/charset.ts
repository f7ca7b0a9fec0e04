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

/** The text of octets in a character set; in one that is not known, as UTF-8. */
export function textOf(octets: Uint8Array, charset: string): string {
  const name = charset.trim().toLowerCase()
  if (name === '' || name === 'us-ascii' || name === 'utf-8') return plain.decode(octets)
  return (decoderOf(name) ?? plain).decode(octets)
}
