// JSON itself escapes only what is below U+0020, and halves of characters.
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

const escapeUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

/**
 * Writes a value as JSON that is safe to print on a terminal: controls, marks that turn the direction of writing and other
 * characters without a shape stand as `\u009b` in it, so that a program that parses it has them all the same. Indented, with an
 * end of line.
 */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2).replaceAll(unseen, escapeUnits)}\n`
}
