import { findCodes } from '@smtp-status/bounces/finder'
import type { CodesInText } from '@smtp-status/bounces/finder'
import { openReply, withLine } from './reply-lines.js'
import type { OpenReply } from './reply-lines.js'

/** Fields that only the header of a message has (RFC 5322 section 3.6, and what is usual beside it). */
const messageFields: ReadonlySet<string> = new Set(
  `
  from sender reply-to to cc bcc subject date message-id references in-reply-to received return-path
  delivered-to envelope-to x-original-to x-failed-recipients auto-submitted mime-version content-type
  content-transfer-encoding content-length lines user-agent x-mailer dkim-signature authentication-results`
    .trim()
    .split(/\s+/),
)

const nameOf = (line: string): string | undefined => /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase()

/** Tells whether a line is, by its name, a field of a message's header. */
const isMessageField = (line: string): boolean => messageFields.has(nameOf(line) ?? '')

/** Names of the lines that come before a message that is returned: by Exim, qmail, sendmail and others. */
const openings: readonly RegExp[] = [
  /^[-=_*]{2,}[ ]*this is a copy of\b/i,
  /^[-=_*]{2,}[ ]*(?:below this line|enclosed) is\b/i,
  /^[-=_*]{2,}[ ]*(?:start of )?(?:the )?(?:unsent|undelivered|undeliverable|returned|rejected) message\b/i,
  /^[-=_*]{2,}[ ]*(?:the )?(?:original )?(?:message )?(?:headers?|text|body)\b.*\b(?:follows?|message)\b/i,
  /^[-=_*]{2,}[ ]*(?:the )?original (?:mail|message) follows\b/i,
  /^(?:the )?(?:original|returned) message(?: headers?)?(?: (?:follows|is below|was))?:$/i,
]

/** Some programs write it before what they forward as well, so that a bounce may follow. */
const quoting = /^[-=_*]{2,}[ ]*original message\b/i

/**
 * Tells whether a line of a bounce says that the returned message follows, which has nothing on the failure.
 * @param hasFailure whether something of the failure stood before the line
 */
function beginsReturned(line: string, hasFailure: boolean): boolean {
  const text = line.trim()
  return openings.some((opening) => opening.test(text)) || (hasFailure && quoting.test(text))
}

/** A reply as it stands somewhere in a text. */
export interface FoundReply {
  /** From its code on, where it begins with a basic status code; else the whole line. */
  readonly given: string
  /** Part of it to explain. */
  readonly reply: string
  /** The codes that count in it. */
  readonly codes: CodesInText | null
}

/** A reply that was given as one. */
export const wholeReply = (reply: string): FoundReply => ({ reply, given: reply, codes: findCodes(reply) })

/** Part of a reply that a line has: all that follows its code, or no more than the code. */
interface Found extends FoundReply {
  readonly codes: CodesInText
  readonly isReply: boolean
}

const isFailure = ({ basic, status }: CodesInText): boolean =>
  basic === null ? status?.startsWith('2') === false : basic >= 400

/** The name that may stand before a reply alone: `Error: 550 no such user`; `X-Mailer: 5.2.1` is no reply. */
const speaking =
  /^(?!x-)(?:.*-)?(?:error|response|reply|answer|status|result|reason|cause|said|says|code|smtp|lmtp|remote|server|host|message|details?|diagnostics?|explanation|out|in|s|recv)(?:-.*)?$/i

/** Tells whether a line is a header field, by its name, that has another reason to hold a number. */
function isOtherField(line: string, { basic, status, at }: CodesInText): boolean {
  const field = line.replace(/^[> \t]+/, '')
  if (isMessageField(field)) return true
  const [, name] = /^([A-Za-z][\w-]*):/.exec(field) ?? []
  const isLone = basic === null || status === null
  const isValue = name !== undefined && at <= line.indexOf(name) + name.length + 2
  return isLone && isValue && !speaking.test(name)
}

const codeText = ({ basic, status }: CodesInText): string => [basic ?? [], status ?? []].flat().join(' ')

function foundIn(line: string): Found | null {
  const codes = findCodes(line)
  if (codes === null || isOtherField(line, codes)) return null
  const text = line.slice(codes.at)
  const isReply = codes.basic !== null && text.startsWith(`${codes.basic}`)
  return { given: isReply ? text : line, reply: isReply ? text : codeText(codes), codes, isReply }
}

/** Tells whether a line begins a reply and is not part of the one before, which Postfix may have wrapped. */
const beginsAnother = (open: OpenReply, { codes: { basic } }: Found): boolean =>
  basic !== null && !(open.continues && `${basic}` === open.basic)

/** Postfix says behind a reply to what it was one. */
const withoutCommand = (text: string): string => text.replace(/ \(in reply to [^()]*\)$/, '')

const tells = ({ codes }: FoundReply): boolean => codes !== null && isFailure(codes)

/** A reply of which further lines may follow, and the codes that count in it. */
interface OpenFound {
  readonly open: OpenReply
  readonly codes: CodesInText
}

/** The longest reply whose further lines are searched for a code that its first lack; in characters, as each is searched anew. */
const longestSearched = 4000

/** Adds a line to a reply; `null` where it is none of its lines. */
function longer({ open, codes }: OpenFound, line: string, found: Found | null): OpenFound | null {
  if (found !== null && beginsAnother(open, found)) return null
  const grown = withLine(open, line)
  const mayLack = codes.status === null && grown !== null && grown.text.length <= longestSearched
  return grown && { open: grown, codes: mayLack ? (findCodes(grown.text) ?? codes) : codes }
}

/** Puts together the replies of a text, each with the lines that it was wrapped over. */
class ReplyCollector {
  readonly #found = new Map<string, FoundReply>()
  #open: OpenFound | null = null

  /** Tells whether something that failed was found. */
  hasFailure = false

  #keep(found: FoundReply): void {
    this.#found.set(found.given, found)
  }

  #close(): void {
    if (this.#open !== null) {
      const reply = withoutCommand(this.#open.open.text)
      this.#keep({ given: reply, reply, codes: this.#open.codes })
    }
    this.#open = null
  }

  add(line: string): void {
    const found = foundIn(line.trim())
    this.hasFailure ||= found !== null && tells(found)
    const grown = this.#open === null ? null : longer(this.#open, line, found)
    if (grown !== null) {
      this.#open = grown
      return
    }
    this.#close()
    if (found?.isReply === true) this.#open = { open: openReply(found.given, line), codes: found.codes }
    else if (found !== null) this.#keep(found)
  }

  end(): readonly FoundReply[] {
    this.#close()
    return [...this.#found.values()]
  }
}

/**
 * Finds the replies in a text for people, such as a bounce of qmail: those that tell of a failure, or else all; each once, and none in
 * the message that is returned.
 */
export function repliesInText(text: string): readonly FoundReply[] {
  const replies = new ReplyCollector()
  for (const line of text.split(/\r?\n/)) {
    if (beginsReturned(line, replies.hasFailure)) break
    replies.add(line)
  }
  const found = replies.end()
  return found.some(tells) ? found.filter(tells) : found
}
