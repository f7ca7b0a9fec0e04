import PostalMime from 'postal-mime'
import { parameterOf, valueOf } from './fields.js'
import type { Section } from './outline.js'

/** The most of one part that is read: more than any reason for a failure takes, and little enough for a parser that makes an object a line. */
const longestSection = 250_000

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

function decodeAs(charset: string, octets: Uint8Array): string {
  const name = charset.trim().toLowerCase()
  if (name === '' || name === 'us-ascii' || name === 'utf-8') return plain.decode(octets)
  return (decoderOf(name) ?? plain).decode(octets)
}

/** Whether the octets of a part are not its text. */
const isEncoded = (encoding: string): boolean => /^(?:quoted-printable|base64)\b/i.test(encoding)

const header = (contentType: string, encoding: string): string =>
  `content-type: ${contentType}\r\ncontent-transfer-encoding: ${encoding}\r\n\r\n`

const encoder = new TextEncoder()

/** Has the parser undo the encoding of one part: it is handed to it as a message of its own. */
async function undoEncoding(octets: Uint8Array, encoding: string, charset: string): Promise<string> {
  const head = encoder.encode(header(`text/plain; charset="${charset === '' ? 'utf-8' : charset}"`, encoding))
  const message = new Uint8Array(head.length + octets.length)
  message.set(head)
  message.set(octets, head.length)
  const { text } = await PostalMime.parse(message)
  return text ?? ''
}

/** Reads the text of a part: its encoding undone, its octets by its character set (RFC 2045 sections 5 and 6). */
export function sectionText(octets: Uint8Array, section: Section): string | Promise<string> {
  const body = octets.subarray(section.start, Math.min(section.end, section.start + longestSection))
  const encoding = valueOf(section.fields, 'content-transfer-encoding')
  const charset = parameterOf(valueOf(section.fields, 'content-type'), 'charset').replaceAll(/["\\\r\n]/g, '')
  return isEncoded(encoding) ? undoEncoding(body, encoding, charset) : decodeAs(charset, body)
}

/** Whether a part is longer than what is read of it. */
export const isLong = ({ start, end }: Section): boolean => end - start > longestSection
