import { parameterOf, valueOf } from './fields.js'
import type { Section } from './outline.js'

type Decoder = (octets: Uint8Array) => string

const decoders = new Map<string, Decoder | null>()

/** The decoder of a character set; `null` where this platform does not know it. */
function decoderOf(charset: string): Decoder | null {
  const known = decoders.get(charset)
  if (known !== undefined) return known
  let decoder: Decoder | null = null
  try {
    const made = new TextDecoder(charset)
    // Node.js 20 reads it as ISO-8859-1, which lacks curved quotation marks, unless more may follow.
    const options = { stream: made.encoding === 'windows-1252' }
    decoder = (octets) => made.decode(octets, options)
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
  return text.includes('\uFFFD') ? (decoderOf('windows-1252')?.(octets) ?? text) : text
}

/** The text of octets in a character set; in one that is not known, as if none were named. */
function textOf(octets: Uint8Array, charset: string): string {
  const name = charset.trim().toLowerCase()
  if (name === '' || name === 'us-ascii' || name === 'utf-8') return plainText(octets)
  return decoderOf(name)?.(octets) ?? plainText(octets)
}

// An encoding of RFC 2045 section 6 is undone here and not by a parser of messages: the parts of a bounce are found whether or not its
// boundaries are right, and one part is all that there is to undo. A test holds what is made to what postal-mime makes.

const hexDigit = (unit: number): number => {
  if (unit >= 48 && unit <= 57) return unit - 48
  const letter = unit | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

const equals = 61
const lineFeed = 10
const carriageReturn = 13

const isBlank = (octet: number | undefined): boolean => octet === 32 || octet === 9

/** Finds where the line goes on behind a soft line break at `at`; -1 where there is none. */
function afterSoftBreak(octets: Uint8Array, at: number): number {
  let next = at + 1
  while (isBlank(octets[next])) next += 1
  if (octets[next] === carriageReturn) next += 1
  if (next >= octets.length) return octets.length
  return octets[next] === lineFeed ? next + 1 : -1
}

/** Undoes quoted-printable (RFC 2045 section 6.7). What is not of the form stays as it is. */
function fromQuotedPrintable(octets: Uint8Array): Uint8Array {
  const made = new Uint8Array(octets.length)
  let length = 0
  for (let at = 0; at < octets.length;) {
    const found = octets.indexOf(equals, at)
    const end = found === -1 ? octets.length : found
    made.set(octets.subarray(at, end), length)
    length += end - at
    at = end
    // Ends here as well where no sign of equality is left.
    const after = afterSoftBreak(octets, at)
    const high = hexDigit(octets[at + 1] ?? 0)
    const low = high === -1 ? -1 : hexDigit(octets[at + 2] ?? 0)
    if (after !== -1) at = after
    else {
      made[length] = low === -1 ? equals : high * 16 + low
      length += 1
      at += low === -1 ? 1 : 3
    }
  }
  return made.subarray(0, length)
}

const base64Digit = (octet: number): number => {
  if (octet >= 65 && octet <= 90) return octet - 65
  if (octet >= 97 && octet <= 122) return octet - 71
  if (octet >= 48 && octet <= 57) return octet + 4
  if (octet === 43) return 62
  return octet === 47 ? 63 : -1
}

/** Undoes base64 (RFC 2045 section 6.8). What is none of its characters is left out. */
function fromBase64(octets: Uint8Array): Uint8Array {
  const made = new Uint8Array(Math.ceil((octets.length * 3) / 4))
  let length = 0
  let bits = 0
  let count = 0
  for (const octet of octets) {
    const digit = base64Digit(octet)
    if (digit === -1) continue
    bits = ((bits << 6) | digit) & 0xff_ff
    count += 6
    if (count < 8) continue
    count -= 8
    made[length] = (bits >> count) & 0xff
    length += 1
  }
  return made.subarray(0, length)
}

/** Undoes the encoding that a `Content-Transfer-Encoding` names (RFC 2045 section 6); any other leaves the octets as they are. */
export function withoutEncoding(octets: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase()
  if (name.startsWith('quoted-printable')) return fromQuotedPrintable(octets)
  return name.startsWith('base64') ? fromBase64(octets) : octets
}

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

/** The most octets of one part that are read: more than any reason for a failure takes. */
const longestSection = 250_000

/** Reads the text of a part: its encoding undone, its octets by its character set (RFC 2045 sections 5 and 6). */
export function sectionText(octets: Uint8Array, section: Section): string {
  const body = octets.subarray(section.start, Math.min(section.end, section.start + longestSection))
  const charset = parameterOf(valueOf(section.fields, 'content-type'), 'charset')
  const encoding = valueOf(section.fields, 'content-transfer-encoding')
  return textOf(withoutEncoding(body, encoding), charset.replaceAll('"', ''))
}

/** Tells whether a part is longer than what is read of it. */
export const isLong = ({ start, end }: Section): boolean => end - start > longestSection
