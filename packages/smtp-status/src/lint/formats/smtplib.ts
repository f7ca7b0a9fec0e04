import { Conversation } from '../conversation.js'
import type { Transcript, TranscriptForm } from '../transcript.js'

// With debug level 2 there is a time before it.
const time = String.raw`(?:[:\d]{8}\.\d+ )?`
const said = new RegExp(String.raw`^${time}(send|reply): b?(['"])(.*)\2$`)
const connecting = new RegExp(`^${time}connect: to `)
// Its own lines about replies, which it shows as they came too.
const aside = new RegExp(String.raw`^${time}(?:reply: retcode \(|connect: |data: )`)

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** Undoes the escapes of a literal of octets in Python. */
function unescaped(literal: string): string {
  return literal.replaceAll(/\\(?:x([\da-f]{2})|(.))/g, (_, hex: string | undefined, character = '') =>
    hex === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** Tells whether Python's smtplib prints such a line for an exchange. */
export function isSmtplibLine(line: string): boolean {
  return said.test(line)
}

function take(conversation: Conversation, line: string, index: number): boolean {
  const [, what, , literal] = said.exec(line) ?? []
  if (literal === undefined) return false
  const lines = unescaped(literal)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  if (what === 'send') for (const text of lines) conversation.sent(text)
  else {
    const from = line.length - 1 - literal.length
    const to = from + literal.replace(/(?:\\r)?\\n$/, '').length
    for (const text of lines) conversation.received(text, { line: index + 1, from, to })
  }
  return true
}

/** Reads what Python's smtplib prints with `set_debuglevel(1)` or 2: literals of what was sent and received. */
export function readSmtplib(lines: readonly string[]): Transcript {
  const conversation = new Conversation()
  let passedOver = 0
  for (const [index, line] of lines.entries()) {
    if (connecting.test(line)) conversation.opened()
    else if (!take(conversation, line, index) && line !== '' && !aside.test(line)) passedOver += 1
  }
  return { kind: 'transcript', recordings: [{ protocol: null, exchanges: conversation.end() }], passedOver }
}

/** Output of Python's smtplib. */
export const smtplib: TranscriptForm = {
  purpose: "what Python's smtplib prints with set_debuglevel(1)",
  isLine: isSmtplibLine,
  read: readSmtplib,
}
