import { textOf } from './charset.js'
import { withoutEncoding } from './transfer-encoding.js'

const octetsOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)

/** A word and what separates it from the next one, which is no part of the text between two words (RFC 2047 section 6.2). */
const words =
  /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,2000})\?=(?:\s{1,10}(?==\?[\w.:-]{1,40}(?:\*[\w-]{1,20})?\?[bq]\?))?/gi

function decode(charset: string, encoding: string, text: string): string {
  const isBase64 = encoding.toLowerCase() === 'b'
  const octets = octetsOf(isBase64 ? text : text.replaceAll('_', ' '))
  return textOf(withoutEncoding(octets, isBase64 ? 'base64' : 'quoted-printable'), charset)
}

/** The value of a header field as people read it, its encoded words decoded (RFC 2047). */
export function shownValue(value: string): string {
  if (!value.includes('=?')) return value
  return value
    .slice(0, 5000)
    .replaceAll(words, (_, charset: string, encoding: string, text: string) =>
      decode(charset, encoding, text),
    )
}
