import type { OctetLine } from './octets.js'

/** What was seen in a line that is not plain. Places are counted in the text, and -1 where there is none. */
export interface Characters {
  /** Octets in UTF-8, without the line's end. */
  readonly octets: number
  /** The first character that is none of a text: a control character, or what stands for octets that are no UTF-8. */
  readonly notText: number
  /** The first character beyond ASCII. */
  readonly notAscii: number
  readonly bareReturn: boolean
}

const tab = 9
const carriageReturn = 13
const replacement = 0xfffd

type Kind = 'plain' | 'not text' | 'not ASCII'

function kindOf(char: number, isLossy: boolean): Kind {
  if (char > 31 && char < 127) return 'plain'
  if (char === tab || char === carriageReturn) return 'plain'
  const isSurrogate = char >= 0xd800 && char <= 0xdfff
  return char < 160 || isSurrogate || (isLossy && char === replacement) ? 'not text' : 'not ASCII'
}

function octetsOf(char: number): number {
  if (char < 0x80) return 1
  if (char < 0x800) return 2
  return char < 0x10000 ? 3 : 4
}

/**
 * Looks at a line character by character. Bare CR is left to the rule on line ends.
 * @param text the reply
 * @param at where the line begins, `to` where it ends
 * @param line what its octets were, where decoding may have lost some
 */
export function charactersAt(text: string, at: number, to: number, line: OctetLine | undefined): Characters {
  const isLossy = line?.wellFormed === false
  let octets = 0
  let notText = -1
  let notAscii = -1
  for (let place = at; place < to; place += 1) {
    const char = text.codePointAt(place) ?? 0
    const kind = kindOf(char, isLossy)
    if (kind === 'not text' && notText < 0) notText = place
    if (kind === 'not ASCII' && notAscii < 0) notAscii = place
    octets += octetsOf(char)
    if (char > 0xffff) place += 1
  }
  // Asked of the line alone: a search from here on would go through all lines that follow.
  const bareReturn = text.slice(at, to).includes('\r')
  return { octets: line?.octets ?? octets, notText, notAscii, bareReturn }
}
