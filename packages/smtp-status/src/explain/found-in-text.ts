import { codeText, findCode, noCode } from '@smtp-status/bounces/finder'
import type { FoundCode } from '@smtp-status/bounces/finder'
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
}

/** Part of a reply that a line has: all that follows its code, or no more than the code. */
interface Found extends FoundReply {
  readonly basic: number
  readonly isReply: boolean
}

const isFailure = ({ basic, class: digit }: FoundCode): boolean => (basic === -1 ? digit !== 2 : basic >= 400)

/** The name that may stand before a reply alone: `Error: 550 no such user`; `X-Mailer: 5.2.1` is no reply. */
const speaking =
  /^(?!x-)(?:.*-)?(?:error|response|reply|answer|status|result|reason|cause|said|says|code|smtp|lmtp|remote|server|host|message|details?|diagnostics?|explanation)(?:-.*)?$/i

/** Tells whether a line is a header field, by its name, that has another reason to hold a number. */
function isOtherField(line: string, { basic, class: digit }: FoundCode): boolean {
  const field = line.replace(/^[> \t]+/, '')
  if (isMessageField(field)) return true
  const [, name] = /^([A-Za-z][\w-]*):/.exec(field) ?? []
  const isLone = basic === -1 || digit === -1
  return isLone && name !== undefined && !speaking.test(name)
}

function foundIn(line: string): Found | null {
  const found = noCode()
  const bytes = Buffer.from(line)
  if (!findCode(bytes, 0, bytes.length, found) || !isFailure(found) || isOtherField(line, found)) return null
  const text = bytes.subarray(found.start).toString()
  const isReply = text.startsWith(`${found.basic}`)
  return {
    given: isReply ? text : line,
    reply: isReply ? text : codeText(found),
    basic: found.basic,
    isReply,
  }
}

/** Tells whether a line begins a reply and is not part of the one before, which Postfix may have wrapped. */
const beginsAnother = (open: OpenReply, { basic }: Found): boolean =>
  basic !== -1 && !(open.continues && `${basic}` === open.basic)

/** Postfix says behind a reply to what it was one. */
const withoutCommand = (text: string): string => text.replace(/ \(in reply to [^()]*\)$/, '')

const asFound = (reply: string): FoundReply => ({ given: reply, reply })

/** Puts together the replies of a text, each with the lines that it was wrapped over. */
class ReplyCollector {
  readonly #found = new Map<string, FoundReply>()
  #open: OpenReply | null = null

  get hasReply(): boolean {
    return this.#open !== null || this.#found.size > 0
  }

  #keep(found: FoundReply): void {
    this.#found.set(found.given, found)
  }

  #close(): void {
    if (this.#open !== null) this.#keep(asFound(withoutCommand(this.#open.text)))
    this.#open = null
  }

  add(line: string): void {
    const found = foundIn(line.trim())
    const another = this.#open === null || (found !== null && beginsAnother(this.#open, found))
    const longer = another || this.#open === null ? null : withLine(this.#open, line)
    if (longer !== null) {
      this.#open = longer
      return
    }
    this.#close()
    if (found?.isReply === true) this.#open = openReply(found.given, line)
    else if (found !== null) this.#keep(found)
  }

  end(): readonly FoundReply[] {
    this.#close()
    return [...this.#found.values()]
  }
}

/** Finds the replies that tell of a failure in a text for people, such as a bounce of qmail; each once, and none in the message that is returned. */
export function repliesInText(text: string): readonly FoundReply[] {
  const replies = new ReplyCollector()
  for (const line of text.split(/\r?\n/)) {
    if (beginsReturned(line, replies.hasReply)) break
    replies.add(line)
  }
  return replies.end()
}
