const short: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** Writes a character that is not to be printed as itself as programs do: `\n`, `\x1b`, `\u{202e}`. */
export function escapeCharacter(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16)
  return short[character] ?? (digits.length > 2 ? `\\u{${digits}}` : `\\x${digits.padStart(2, '0')}`)
}
