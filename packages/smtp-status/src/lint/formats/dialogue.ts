import { looksLikeCommand } from '../command-line.js'
import { Conversation } from '../conversation.js'
import type { Transcript, Unreadable } from '../transcript.js'

/** Who says a line, and where its text begins. */
interface Spoken {
  readonly by: 'server' | 'client'
  readonly from: number
}

type Speaker = (line: string) => Spoken | null

const replyStart = /^\d{3}(?:[ -]|$)/
const letters = /^\s*(S|C|Server|Client)(?::|>) ?/
const arrow = /^\s*(?:<{1,3}|>{1,3}|<[-=]{1,3}|[-=]{1,3}>)(?: |$)/

// What telnet, nc, openssl and swaks say of themselves.
const ofPrograms =
  /^(?:Trying .*\.\.\.|Connected to .*|Connection to .* succeeded!|Escape character is .*|Connection closed.*|CONNECTED\(.*|=== .*|\*\*\* .*|DONE|closed|read:errno=\d+)$/

function byLetters(line: string): Spoken | null {
  const found = letters.exec(line)
  return found ? { by: found[1]?.startsWith('S') ? 'server' : 'client', from: found[0].length } : null
}

const pointsLeft = (mark: string): boolean => mark.includes('<')

function byArrows(lines: readonly string[]): Speaker {
  const reply = lines.find((line) => replyStart.test(line.slice(arrow.exec(line)?.[0].length ?? line.length)))
  const ofServer = pointsLeft(arrow.exec(reply ?? '<')?.[0] ?? '<')
  return (line) => {
    const found = arrow.exec(line)
    if (!found) return null
    return { by: pointsLeft(found[0]) === ofServer ? 'server' : 'client', from: found[0].length }
  }
}

/** Says of each line whether the next line of only a dot, which ends a message, comes before another DATA. */
function endsOfMessages(lines: readonly string[]): readonly boolean[] {
  const ends: boolean[] = []
  let isAhead = false
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? ''
    if (line === '.') isAhead = true
    else if (/^data$/i.test(line)) isAhead = false
    ends[index] = isAhead
  }
  return ends
}

function readMarked(lines: readonly string[], speaker: Speaker): Transcript | Unreadable {
  const conversation = new Conversation()
  let passedOver = 0
  if (lines.some((line) => speaker(line)?.by === 'client')) conversation.opened()
  for (const [index, line] of lines.entries()) {
    const spoken = speaker(line)
    if (spoken?.by === 'server')
      conversation.received(line.slice(spoken.from), { line: index + 1, from: spoken.from })
    else if (spoken) conversation.sent(line.slice(spoken.from))
    else if (replyStart.test(line))
      return {
        kind: 'unreadable',
        line: index + 1,
        problem: 'a reply without a mark of who says it, among lines that have one',
        expected: 'the same mark as before the other replies',
      }
    else if (line.trim() !== '') passedOver += 1
  }
  return { kind: 'transcript', recordings: [{ protocol: null, exchanges: conversation.end() }], passedOver }
}

function saysTheClient(line: string, conversation: Conversation): boolean {
  if (conversation.isOpening || conversation.isReplyOpen) return looksLikeCommand(line)
  return true
}

// sendmail -v, and swaks without hints of what it receives, mark commands alone.
const ofSender = /^(?:>>>| [-~]>|\*[*~]>) /

function readBare(lines: readonly string[]): Transcript {
  const conversation = new Conversation()
  const ends = endsOfMessages(lines)
  let passedOver = 0
  if (lines.some((line) => looksLikeCommand(line.replace(ofSender, '')))) conversation.opened()
  for (const [index, marked] of lines.entries()) {
    const line = marked.replace(ofSender, '')
    if (conversation.isInMessage && ends[index] === true) conversation.sent(line)
    else if (replyStart.test(line)) conversation.received(line, { line: index + 1, from: 0 })
    else if (ofPrograms.test(line)) passedOver += 1
    else if (line.trim() === '') continue
    else if (marked !== line || saysTheClient(line, conversation)) conversation.sent(line)
    else if (conversation.isReplyOpen) conversation.received(line, { line: index + 1, from: 0 })
    else passedOver += 1
  }
  return { kind: 'transcript', recordings: [{ protocol: null, exchanges: conversation.end() }], passedOver }
}

/**
 * Reads a session as people write it down: marked by `S:` and `C:`, by arrows (the one that replies stand behind is the
 * server's), or not at all, as telnet shows it; then what begins with three digits is a reply and all else a command.
 */
export function readDialogue(lines: readonly string[]): Transcript | Unreadable {
  const first = lines.find((line) => [letters, arrow, replyStart].some((form) => form.test(line))) ?? ''
  if (letters.test(first)) return readMarked(lines, byLetters)
  if (arrow.test(first)) return readMarked(lines, byArrows(lines))
  return readBare(lines)
}
