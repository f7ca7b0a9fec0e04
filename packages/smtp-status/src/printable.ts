import { escapeCharacter } from '@smtp-status/terminal/report'

// Controls, marks that turn the direction of writing, separators of lines and halves of characters.
const unsafe = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu

/**
 * Makes a text of a stranger harmless to print: what would move the cursor, colour, ring, end the line or turn the direction
 * of writing is shown as an escape (`\x1b`, `\n`, `\u{202e}`). For one line; a text of several is to be split before.
 */
export function printable(text: string): string {
  return text.replace(unsafe, escapeCharacter)
}
