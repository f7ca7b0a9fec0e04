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

/** Where U+FFFD stands for octets that are no UTF-8. */
const lossyKinds: Kinds = {
  notText: /[^\P{Cc}\t\r]|\p{Cs}|\ufffd/u,
  notAscii: /[^\p{ASCII}\p{Cc}\p{Cs}\ufffd]/u,
}

/** Characters seen in a line that is not plain: the first character of each kind, `null` where there is none. */
export interface Characters {
  readonly notText: string | null
  readonly notAscii: string | null
}

/**
 * Looks for characters that a line may not have, or that are worth a note.
 * @param line the line, or the part of it that begins with the first odd character
 * @param isLossy whether U+FFFD stands for octets that are no UTF-8
 */
export function charactersIn(line: string, isLossy: boolean): Characters {
  const { notText, notAscii } = isLossy ? lossyKinds : kinds
  return { notText: notText.exec(line)?.[0] ?? null, notAscii: notAscii.exec(line)?.[0] ?? null }
}

/** How many octets a character takes in UTF-8; half a pair of surrogates counts as what would stand for it. */
export function octetsOf(char: number): number {
  if (char < 0x80) return 1
  if (char < 0x800) return 2
  return char < 0x10000 ? 3 : 4
}

/** How many octets a text takes in UTF-8. */
export function octetLength(text: string): number {
  let octets = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.codePointAt(at) ?? 0
    octets += octetsOf(char)
    if (char > 0xffff) at += 1
  }
  return octets
}
