const names: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
}

const noBreakSpace = 160
const largest = 0x10ffff

function characterOf(code: number): string {
  if (code === noBreakSpace) return ' '
  return code > largest ? '' : String.fromCodePoint(code)
}

/** Puts in characters what is written by name or number, as `&nbsp;` and `&#39;`; spaces that keep words together become plain ones. */
const withCharacters = (text: string): string =>
  text
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code)))
    .replaceAll(/&#x([\da-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replaceAll(/&([a-z]{2,4});/g, (whole, name: string) => names[name] ?? whole)

/** Elements that are never shown, by how they begin behind `<`, with the end of each. */
const unseen: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^style\b/i, /^\/style\b/i],
  [/^script\b/i, /^\/script\b/i],
  [/^!--/, /-->/],
]

/** Text that a piece behind `<` shows: all behind the tag. An address in angle brackets is no tag. */
function shownOf(piece: string): string {
  const end = piece.indexOf('>')
  return end === -1 || piece.slice(0, end).includes('@') ? `<${piece}` : `\n${piece.slice(end + 1)}`
}

/** Text that a reader sees of HTML, in time that grows with its length alone. */
export function textOfHtml(html: string): string {
  const [before = '', ...pieces] = html.split('<')
  const texts = [before]
  let ends: RegExp | undefined
  for (const piece of pieces) {
    ends ??= unseen.find(([begins]) => begins.test(piece))?.[1]
    if (ends === undefined) texts.push(shownOf(piece))
    else if (ends.test(piece)) {
      texts.push(`\n${piece.slice(piece.lastIndexOf('>') + 1)}`)
      ends = undefined
    }
  }
  return withCharacters(texts.join(''))
}
