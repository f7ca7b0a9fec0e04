/** A term and what it means. */
export interface Item {
  readonly term: string
  /** Each begins a line of its own. */
  readonly texts: readonly string[]
}

/** A part of what stands behind a command's options in its help. */
export type Block =
  /** `Examples:` */
  | { readonly kind: 'heading'; readonly text: string }
  /** A paragraph, to be filled. */
  | { readonly kind: 'prose'; readonly text: string }
  /** A list of terms. */
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  /** Lines that are kept as they are, so that they can be copied. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }

const heading = /^[A-Z][A-Za-z ]*:$/
// `  swaks     what swaks prints`, `  1. an enhanced code`
const item = /^ {2}(\d+\.(?= )|\S+(?: \S+)*?(?= {2})) +(\S.*)$/

/** The lines of a text in groups: what is indented, and what is not; a blank line and an exit status begin a new one. */
function groupsOf(text: string): readonly (readonly string[])[] {
  const groups: string[][] = []
  let last: string | undefined
  for (const line of text.trim().split('\n')) {
    const goesOn =
      last !== undefined && last !== '' && line !== '' && line.startsWith(' ') === last.startsWith(' ')
    if (goesOn && !line.startsWith('Exit status:')) groups.at(-1)?.push(line)
    else if (line !== '') groups.push([line])
    last = line
  }
  return groups
}

/** A text goes on in the next line, but after a colon it begins a line of its own. */
function joined(texts: readonly string[], more: string): readonly string[] {
  const last = texts.at(-1)
  if (last === undefined || last.endsWith(':')) return [...texts, more]
  return [...texts.slice(0, -1), `${last} ${more}`]
}

function itemsOf(lines: readonly string[]): readonly Item[] {
  const items: Item[] = []
  for (const line of lines) {
    const [, term, text = ''] = item.exec(line) ?? []
    const before = items.at(-1)
    if (term !== undefined) items.push({ term, texts: [text] })
    else if (before) items.splice(-1, 1, { ...before, texts: joined(before.texts, line.trim()) })
  }
  return items
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines
  if (item.test(first)) return { kind: 'items', items: itemsOf(lines) }
  if (first.startsWith(' ')) return { kind: 'lines', lines: lines.map((line) => line.slice(2)) }
  const text = lines.join(' ')
  return { kind: heading.test(text) ? 'heading' : 'prose', text }
}

/**
 * Reads what stands behind a command's options in its help, as its source has it: paragraphs, headings that end in a colon, and
 * under two spaces lists of terms and lines to be kept.
 */
export const blocksOf = (text: string): readonly Block[] => groupsOf(text).map(blockOf)
