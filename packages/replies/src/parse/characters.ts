/** Expressions for the first character of a kind. */
interface Kinds {
  /** Characters that do not belong in a text: a control character or half a pair of surrogates. Tab and CR are left to others. */
  readonly notText: RegExp
  /** Any other character beyond ASCII. */
  readonly notAscii: RegExp
}

const kinds: Kinds = {
  notText: /[^\P{Cc}\t\r]|\p{Cs}/u,
  notAscii: /[^\p{ASCII}\p{Cc}\p{Cs}]/u,
}

/** Places at which U+FFFD stands for octets that are not UTF-8. */
const lossyKinds: Kinds = {
  notText: /[^\P{Cc}\t\r]|\p{Cs}|\ufffd/u,
  notAscii: /[^\p{ASCII}\p{Cc}\p{Cs}\ufffd]/u,
}

/** Characters seen in a line that is not plain: the first character of each kind, `null` where there is none. */
interface Characters {
  readonly notText: string | null
  readonly notAscii: string | null
}

/**
 * Looks for characters that a line may not have, or that are worth a note.
 * @param line the line, or the part of it that begins with the first odd character
 * @param isLossy whether U+FFFD stands for octets that are not UTF-8
 */
export function charactersIn(line: string, isLossy: boolean): Characters {
  const { notText, notAscii } = isLossy ? lossyKinds : kinds
  return { notText: notText.exec(line)?.[0] ?? null, notAscii: notAscii.exec(line)?.[0] ?? null }
}

/** Counts the octets that a character takes in UTF-8; half a pair of surrogates counts as what would stand for it. */
export function octetsOf(char: number): number {
  if (char < 0x80) return 1
  if (char < 0x800) return 2
  return char < 0x10000 ? 3 : 4
}

/** Counts the octets that a text takes in UTF-8. */
export function octetLength(text: string): number {
  let octets = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.codePointAt(at) ?? 0
    octets += octetsOf(char)
    if (char > 0xffff) at += 1
  }
  return octets
}

// Node.js and browsers have it; the types of neither are wanted here, as they would bring all their other globals along.
declare class TextDecoder {
  constructor(label: 'utf-8', options: { readonly ignoreBOM: boolean })
  decode(octets: Uint8Array): string
}

/** Loss by decoding a line: how many octets it had without its end, and whether they were well-formed UTF-8. */
export interface OctetLine {
  readonly octets: number
  readonly wellFormed: boolean
}

const lineFeed = 10
const replacement = '\ufffd'

let decoder: TextDecoder | undefined

/** Octets as text: UTF-8 (RFC 6531 section 3.7.4), with U+FFFD for what is not well-formed. */
export function decode(octets: Uint8Array): string {
  decoder ??= new TextDecoder('utf-8', { ignoreBOM: true })
  return decoder.decode(octets)
}

/** Counts how often U+FFFD itself stands in octets: EF BF BD, of which no other sequence, well-formed or not, takes a part. */
function countReplacements(octets: Uint8Array): number {
  let count = 0
  for (let at = octets.indexOf(0xef); at >= 0; at = octets.indexOf(0xef, at + 1))
    if (octets[at + 1] === 0xbf && octets[at + 2] === 0xbd) count += 1
  return count
}

/**
 * Losses by decoding, for each line; `null` where there can be none.
 * @param text what the octets were decoded to
 */
export function octetLines(octets: Uint8Array, text: string): readonly OctetLine[] | null {
  if (!text.includes(replacement)) return null
  let at = 0
  return text.split('\n').map((line) => {
    const feed = octets.indexOf(lineFeed, at)
    const part = octets.subarray(at, feed < 0 ? octets.length : feed)
    at = feed + 1
    return {
      octets: feed >= 0 && line.endsWith('\r') ? part.length - 1 : part.length,
      wellFormed: countReplacements(part) === line.split(replacement).length - 1,
    }
  })
}
