// Controls, marks that turn the direction of writing, separators of lines and halves of characters.
const unsafe = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu

const short: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escapeOf(character: string): string {
  const digits = character.charCodeAt(0).toString(16)
  return short[character] ?? (digits.length > 2 ? `\\u{${digits}}` : `\\x${digits.padStart(2, '0')}`)
}

/**
 * Makes a text of a stranger harmless to print: what would move the cursor, colour, ring, end the line or turn the direction
 * of writing is shown as an escape (`\x1b`, `\n`, `\u{202e}`). For one line; a text of several is to be split before.
 */
export function printable(text: string): string {
  return text.replace(unsafe, escapeOf)
}
