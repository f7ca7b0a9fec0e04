import { beginsWithCode, beginsWithEnhanced } from './read-reply.js'

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
  const codes = [...piece.matchAll(/(?<![^ ]|<<< )(\d{3})([ -])/g)].filter(([, code]) => code === basic)
  const last = codes.at(-1)
  return last === undefined ? before : last[2] === '-'
}

/** Begins a reply with a text that begins with a basic status code, out of a line. */
export function openReply(text: string, line: string): OpenReply {
  const basic = text.slice(0, 3)
  return { text, basic, indent: indentOf(line), continues: continuesAfter(text, basic, false) }
}

const isRefusal = (basic: string): boolean => /^[45]\d\d$/.test(basic)

/**
 * Tells whether a text begins as the next line of the reply, which a hyphen announced. A server that turns a client away after the
 * first line of its greeting goes on with another code.
 */
function isNext(open: OpenReply, text: string): boolean {
  const [, basic = ''] = /^([2-5]\d\d)(?:[ -]|$)/.exec(text) ?? []
  return open.continues && (basic === open.basic || (!isRefusal(open.basic) && isRefusal(basic)))
}

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
  const basic = next ? text.slice(0, 3) : open.basic
  const continues = continuesAfter(text, basic, open.continues)
  return { ...open, basic, text: `${open.text}${next ? '\n' : ' '}${text}`, continues }
}

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

const basicAlone = /^[2-5]\d\d$/
const listedCode = /^([\dx.]+)[,;]$/i

/** Mark that joins a word to the reply before it: a space, or the end of a line where the reply has further ones; `null` where it begins another. */
function joint(before: string, word: string): ' ' | '\n' | null {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (!beginsWithCode(word) || (basicAlone.test(line) && beginsWithEnhanced(word))) return ' '
  const reply = openReply(line, line)
  return reply.continues && withLine(reply, word) !== null ? '\n' : null
}

/**
 * Makes replies of the words of a command line: each that begins with a code begins one, so that several can be given, with
 * commas between them or without, and a reply can be given without quotes.
 */
export function repliesOfWords(words: readonly string[]): readonly string[] {
  const replies: string[] = []
  for (const word of words) {
    const before = replies.at(-1)
    const said = word.replace(listedCode, '$1')
    const mark = before === undefined ? null : joint(before, word)
    if (mark === null) replies.push(said)
    else replies[replies.length - 1] = `${before}${mark}${said}`
  }
  return replies
}
