/** Speaker of a line of a dialogue, and the start of its text. */
export interface MarkedLine {
  /** `nobody` where the line says so of itself: what a program tells beside the session. */
  readonly by: 'server' | 'client' | 'nobody'
  readonly from: number
  /** The one of several connections at a time on which it is said. */
  readonly thread: string
  /** The server to which a connection is opened on it. */
  readonly opens?: string
}

/** Reads the mark of a line; `null` where it has none. */
export type Speaker = (line: string) => MarkedLine | null

/** Beginning of a reply (RFC 5321 section 4.2). */
export const replyStart: RegExp = /^\d{3}(?:[ -]|$)/

const letters = /^\s*(?:(s|server)|c|client)(?::|>) ?/i
// Text after an arrow without a space is a reply or a command, and no address or tag of a message.
const arrow = /^\s*(?:<{1,3}|>{1,3}|<[-=]{1,3}|[-=]{1,3}>)(?: |$|(?=\d{3}(?:[ -]|$)|[A-Za-z]{4}(?:\s|$)))/
// With -d there may be a time and a process before it.
const ofExim = String.raw`^(?:\d\d:\d\d:\d\d(?:\.\d{1,9})? {1,9})?(?:(\d{1,9}) {1,9})?`
// `+>` and `|>` where more is to follow at once.
const exim = new RegExp(String.raw`${ofExim}\s{0,9}SMTP(?:<<|[>+|]>)(?: |$)`)
const eximConnecting = new RegExp(String.raw`${ofExim}Connecting to (\S+ \[[^\]\s]+\](?::\d+)?) `)
const phpmailer = /^(?:[-\d]{10} [:\d]{8}\s+)?(?:(SERVER) -> CLIENT|CLIENT -> SERVER):(?: |$)/
const nodemailer = /^\[[^\]]{1,40}\] [A-Z]{4,5} +\[([^\]]{1,40})\] (?:([SC]): ?)?/

function byArrows(form: RegExp, lines: readonly string[]): Speaker {
  const points = (line: string): string => (form.exec(line)?.[0].includes('<') ? 'left' : 'right')
  // The server is behind the arrow that replies stand behind.
  const ofServer = points(lines.find((line) => startsReply(form, line)) ?? '')
  return (line) => {
    const found = form.exec(line)
    if (!found) return null
    const by = points(line) === ofServer ? 'server' : 'client'
    return { by, from: found[0].length, thread: found[1] ?? '' }
  }
}

function byExim(lines: readonly string[]): Speaker {
  const byArrow = byArrows(exim, lines)
  return (line) => {
    const [, thread = '', opens] = eximConnecting.exec(line) ?? []
    return opens === undefined ? byArrow(line) : { by: 'nobody', from: 0, thread, opens }
  }
}

const byNames =
  (form: RegExp): (() => Speaker) =>
  () =>
  (line) => {
    const found = form.exec(line)
    return found && { by: found[1] === undefined ? 'client' : 'server', from: found[0].length, thread: '' }
  }

function byNodemailer(line: string): MarkedLine | null {
  const found = nodemailer.exec(line)
  if (!found) return null
  const [mark, thread = '', letter] = found
  return {
    by: letter === undefined ? 'nobody' : letter === 'S' ? 'server' : 'client',
    from: mark.length,
    thread,
  }
}

interface Marking {
  readonly form: RegExp
  readonly speaker: (lines: readonly string[]) => Speaker
}

const markings: readonly Marking[] = [
  { form: letters, speaker: byNames(letters) },
  { form: phpmailer, speaker: byNames(phpmailer) },
  { form: nodemailer, speaker: () => byNodemailer },
  { form: exim, speaker: byExim },
  { form: arrow, speaker: (lines) => byArrows(arrow, lines) },
]

function startsReply(form: RegExp, line: string): boolean {
  const found = form.exec(line)
  return found !== null && replyStart.test(line.slice(found[0].length))
}

/** Finds how the lines of a dialogue are marked: as the first of its replies is. `null` where that has no mark, or there is none. */
export function speakerOf(lines: readonly string[]): Speaker | null {
  for (const line of lines) {
    if (replyStart.test(line)) return null
    const marking = markings.find(({ form }) => startsReply(form, line))
    if (marking) return marking.speaker(lines)
  }
  return null
}

/** Tells whether a line is a reply in a dialogue, marked or not. */
export function isReplyOfDialogue(line: string): boolean {
  return replyStart.test(line) || markings.some(({ form }) => startsReply(form, line))
}
