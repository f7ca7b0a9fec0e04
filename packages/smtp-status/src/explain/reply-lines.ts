import { beginsWithCode } from './read-reply.js'

/** A reply as far as its lines have been put together. */
export interface OpenReply {
  readonly text: string
  /** Its basic status code, as `550`. */
  readonly basic: string
  /** Indent of its first line. */
  readonly indent: number
  /** True if the hyphen behind its last code says that a further line follows (RFC 5321 section 4.2.1). */
  readonly continues: boolean
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** The last code of the reply in a piece of text decides whether it goes on; a report may have put several lines into one. */
function continuesAfter(piece: string, basic: string, before: boolean): boolean {
  const codes = [...piece.matchAll(/(?<![^ ])(\d{3})([ -])/g)].filter(([, code]) => code === basic)
  const last = codes.at(-1)
  return last === undefined ? before : last[2] === '-'
}

/** Begins a reply with a text that begins with a basic status code, out of a line. */
export function openReply(text: string, line: string): OpenReply {
  const basic = text.slice(0, 3)
  return { text, basic, indent: indentOf(line), continues: continuesAfter(text, basic, false) }
}

/** Tells whether a line begins as the next line of the reply, which a hyphen announced. */
const isNext = (open: OpenReply, text: string): boolean =>
  open.continues &&
  (text.startsWith(`${open.basic}-`) || text.startsWith(`${open.basic} `) || text === open.basic)

/** Tells whether a line is a wrapped part of the reply: not less indented, and no beginning of something else. */
const isWrapped = (open: OpenReply, line: string, text: string): boolean =>
  text !== '' &&
  indentOf(line) >= Math.max(1, open.indent) &&
  !beginsWithCode(text) &&
  !/^[-=<>*~]{2}/.test(text)

/** Adds a line to a reply; `null` where it is none of its lines. */
export function withLine(open: OpenReply, line: string): OpenReply | null {
  const text = line.trim()
  const next = isNext(open, text)
  if (!next && !isWrapped(open, line, text)) return null
  const continues = continuesAfter(text, open.basic, open.continues)
  return { ...open, text: `${open.text}${next ? '\n' : ' '}${text}`, continues }
}

/** Puts a space for each tab, which copied tables and logs may have where replies have a space. */
export const withoutTabs = (text: string): string => text.replaceAll('\t', ' ')

/** Cuts a text into replies; a line that neither begins one nor goes on with one stands for itself. */
export function cutReplies(text: string): readonly string[] {
  const replies: OpenReply[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const last = replies.at(-1)
    const longer = last === undefined ? null : withLine(last, line)
    if (longer === null) replies.push(openReply(line.trim(), line))
    else replies[replies.length - 1] = longer
  }
  return replies.map((reply) => reply.text)
}
