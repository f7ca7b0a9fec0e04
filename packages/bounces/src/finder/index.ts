import type { StatusCodeText } from '@smtp-status/codes'
import { formatStatusCode } from '@smtp-status/codes'
import { hyphen, quote, space } from './bytes.js'
import type { FoundCode } from './code-at.js'
import { noCode } from './code-at.js'
import { findCodeInText } from './find-code.js'

export { codeText, noCode } from './code-at.js'
export type { FoundCode } from './code-at.js'
export { findCode } from './find-code.js'

/** The codes of a text and the place where they begin. */
export interface CodesInText {
  readonly basic: number | null
  readonly status: StatusCodeText | null
  /** The index of the first character of the first code. */
  readonly at: number
}

/** Characters that editors and web pages make of a space, a hyphen or a quotation mark, or put where nobody sees them. */
const madeOf: readonly (readonly [characters: RegExp, octet: number])[] = [
  [/[\u00A0\u2000-\u200B\u202F\u2060\u3000\uFEFF]/, space],
  [/[\u2010-\u2015\u2212]/, hyphen],
  [/[\u00AB\u00BB\u2018-\u201F]/, quote],
]

const nothing = 0xff

/** An octet for a character beyond ASCII: that of the character which it stands for. */
const plainOctet = (character: string): number =>
  madeOf.find(([characters]) => characters.test(character))?.[1] ?? nothing

const encoder = new TextEncoder()

/** One octet for each character, so that places are the same; what is beyond ASCII is mostly none of what is sought. */
function octetsOf(text: string): Uint8Array {
  const ascii = encoder.encode(text)
  if (ascii.length === text.length) return ascii
  const octets = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    octets[at] = unit < 128 ? unit : plainOctet(text.charAt(at))
  }
  return octets
}

function statusOf({ class: digit, subject, detail }: FoundCode): StatusCodeText | null {
  if (digit !== 2 && digit !== 4 && digit !== 5) return null
  return formatStatusCode({ class: digit, subject, detail })
}

/** Finds the status codes of a text as `findCode` does those of octets; `null` where it has none. */
export function findCodes(text: string): CodesInText | null {
  const found = noCode()
  if (!findCodeInText(text, octetsOf, found)) return null
  return { basic: found.basic === -1 ? null : found.basic, status: statusOf(found), at: found.start }
}
