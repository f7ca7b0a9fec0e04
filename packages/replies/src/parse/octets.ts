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

/** How often U+FFFD itself stands in octets: EF BF BD, of which no other sequence, well-formed or not, takes a part. */
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
