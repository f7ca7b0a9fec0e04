const short: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/**
 * Writes a character as programs escape it: `\n`, `\x1b`, `\u{202e}`. Half a character from U+DC80 to U+DCFF stands for an octet
 * that is no UTF-8, and is written as `\xE9`.
 */
export function escapeCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0
  if (point >= 0xdc80 && point <= 0xdcff) return `\\x${(point - 0xdc00).toString(16).toUpperCase()}`
  const digits = point.toString(16)
  return short[character] ?? (digits.length > 2 ? `\\u{${digits}}` : `\\x${digits.padStart(2, '0')}`)
}

const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'null'],
  [0x07, 'bell'],
  [0x08, 'backspace'],
  [0x09, 'tab'],
  [0x0b, 'vertical tab'],
  [0x0c, 'form feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x7f, 'delete'],
  [0x85, 'next line'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x61c, 'Arabic letter mark'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x202f, 'narrow no-break space'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0xfeff, 'byte order mark'],
])

/**
 * The characters that are dangerous in a text of somebody else, as a screen does not show them as themselves: controls, marks that
 * turn the direction of writing, other invisible characters, blanks of other kinds, and halves of characters. LF and the plain
 * space are not among them. This is the one set of the project; a test holds the copy in `replies` equal to it.
 */
export const unseenCharacters: RegExp =
  /(?![\n ])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Cs}\p{Default_Ignorable_Code_Point}]/u

/** Names a character by its code point: `U+202E (right-to-left override)`. */
export function nameCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const hex = point.toString(16).toUpperCase().padStart(4, '0')
  const name = names.get(point)
  return name === undefined ? `U+${hex}` : `U+${hex} (${name})`
}

const allUnseen = new RegExp(unseenCharacters.source, 'gu')

/** Pieces that may hold such a character: nearly all of most texts does not, which is told in a tenth of the time. */
const notPlain = /[^\n -~]+/g

/** Replaces each character of the set in a text of one or several lines. LF stays. */
export function replaceUnseen(text: string, replacement: (character: string) => string): string {
  return text.replace(notPlain, (piece) => piece.replace(allUnseen, replacement))
}

/** Writes a text for one line of a terminal: characters of the set, and LF, stand as escapes such as `\u{202e}`. */
export function showUnseen(text: string): string {
  return replaceUnseen(text.replaceAll('\n', escapeCharacter), escapeCharacter)
}

const escapeUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

/**
 * Makes JSON safe to print on a terminal and in the log of a workflow. The characters stand as `\u009b`, so that a program which
 * parses it has the same values.
 */
export function escapeInJson(json: string): string {
  return replaceUnseen(json, escapeUnits).replaceAll('##[', '#\\u0023[')
}

/**
 * Takes the effect out of a line that is ready to be printed: GitHub's runner obeys a line that begins with `::name`, behind any
 * blanks, and `##[name]` anywhere in a line.
 */
export function withoutWorkflowCommands(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\x3a').replaceAll('##[', '#\\x23[')
}

/** Counts the backticks of the longest run of them, so that what stands around a text in Markdown can have more; 0 where it has none. */
export function longestRun(text: string): number {
  // One by one: as arguments, the runs of a long text would be too many.
  return (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0)
}
