import type { StatusCodeText } from '@smtp-status/codes'
import { basicCodeFit, lookup } from '@smtp-status/codes'
import type { Notes, ReplyFinding, ReplyRuleId } from './findings.js'
import { finding, inOrder, note } from './findings.js'
import { parseReply } from './parse.js'
import { isBasicCode } from './parse/judge-line.js'
import { isIntermediate } from './parse/line.js'
import type { Protocol, Reply, ReplyContext, ReplyLine } from './reply.js'

/**
 * Text that somebody meant as an enhanced status code: three numbers with dots, the first of one digit, at the beginning, maybe
 * with space or an opening mark before them; not the beginning of an address (5.7.1.2).
 */
const codeLike = /^[ \t]*[#([<{"']{0,2}\d\.\d+\.\d+(?!\d)(?!\.\d)[^ ]*/

/** Tells whether a server that offers no codes meant one all the same: three numbers of any other class may be a version. */
const isMeant = ({ basic }: ReplyLine, like: string): boolean => /\d/.exec(like)?.[0] === `${basic}`[0]

const isDue = ({ basic, status }: ReplyLine): boolean =>
  status === null && basic !== null && isBasicCode(basic) && !isIntermediate(basic)

function noteMissing(notes: Notes, reply: Reply, offered: boolean): void {
  const unseparated = new Set(reply.findings.find(({ rule }) => rule === 'reply/separator')?.lines)
  for (const [index, line] of reply.lines.entries()) {
    if (!isDue(line) || unseparated.has(index + 1)) continue
    const malformed = codeLike.exec(line.text)
    if (malformed !== null && (offered || isMeant(line, malformed[0])))
      note(notes, 'code/malformed', index + 1, malformed[0])
    else if (offered) note(notes, 'code/missing', index + 1, null)
  }
}

/** The rule on a code where none is due. A line behind the first of a 250 to EHLO begins with a keyword (RFC 5321 section 4.1.1.1). */
function exemptRule({ basic }: Reply, answers: 'greeting' | 'hello', index: number): ReplyRuleId {
  if (answers === 'greeting') return 'code/in-greeting'
  return basic === 250 && index > 0 ? 'hello/keyword-hidden' : 'code/in-hello'
}

/**
 * Notes where an enhanced status code is missing or malformed, and where one stands though none is due. The greeting and the replies
 * to a hello are exempt from codes (RFC 2034 section 4), which forbids none.
 */
function noteCodesDue(notes: Notes, reply: Reply, { answers, offered }: ReplyContext): void {
  if (answers === 'other') {
    noteMissing(notes, reply, offered !== false)
    return
  }
  for (const [index, { status }] of reply.lines.entries())
    if (status !== null) note(notes, exemptRule(reply, answers, index), index + 1, status)
}

function noteEntry(notes: Notes, line: number, basic: number, status: StatusCodeText): void {
  const found = lookup(status)
  if (found.kind !== 'registered') {
    note(notes, 'code/unregistered', line, status)
    return
  }
  const { enumerated, usefulWithClass } = found
  if (enumerated.deprecated !== null) note(notes, 'code/deprecated', line, status)
  const fit = basicCodeFit(enumerated, basic)
  // The registry has the pair, whatever the document says of the class.
  if (usefulWithClass === 'no' && fit !== 'listed') note(notes, 'code/class-not-useful', line, status)
  const agrees = Math.floor(basic / 100) === Number(status[0])
  // RFC 5321 section 4.5.3.1.10 has 452 for too many recipients, whatever the registry lists.
  const isTooMany = enumerated.code === 'X.5.3' && (basic === 452 || basic === 552)
  if (isTooMany && basic === 552) note(notes, 'code/too-many-recipients', line, status)
  else if (!isTooMany && agrees && fit === 'not listed')
    note(notes, 'code/basic-not-associated', line, status)
}

/** Notes what the registry says against the enhanced status codes of a reply. */
function noteRegistered(notes: Notes, { lines }: Reply): void {
  for (const [index, { basic, status }] of lines.entries())
    if (basic !== null && status !== null) noteEntry(notes, index + 1, basic, status)
}

const enhancedStatusCodes = 'ENHANCEDSTATUSCODES'

interface Offer {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** Text after the keyword. */
  readonly parameters: string
}

/** Keywords are compared without case (RFC 5321 section 2.4). */
function parametersIn(text: string, keyword: string): string | null {
  const rest = text.slice(keyword.length)
  const isKeyword = text.slice(0, keyword.length).toUpperCase() === keyword && /^(?: |$)/.test(rest)
  return isKeyword ? rest.trim() : null
}

/** The lines with the keyword in a positive reply; its first line names the server (RFC 5321 section 4.1.1.1). */
function offersIn(reply: Reply, keyword: string): readonly Offer[] {
  if (reply.basic !== 250) return []
  return reply.lines.flatMap(({ basic, text }, index) => {
    const parameters = index > 0 && basic === 250 ? parametersIn(text, keyword) : null
    return parameters === null ? [] : [{ line: index + 1, text, parameters }]
  })
}

/**
 * Tells whether a reply to EHLO or LHLO offers an extension (RFC 5321 section 4.1.1.1), with parameters or without.
 * @param keyword in capitals; unless told the one of enhanced status codes (RFC 2034 section 3)
 */
export function offersExtension(reply: Reply, keyword: string = enhancedStatusCodes): boolean {
  return offersIn(reply, keyword).length > 0
}

/** Notes what is wrong with how a reply to EHLO or LHLO offers enhanced status codes, which LMTP demands (RFC 2033 section 5). */
function noteHello(notes: Notes, reply: Reply, protocol: Protocol | undefined): void {
  const offers = offersIn(reply, enhancedStatusCodes)
  if (protocol === 'lmtp' && reply.basic === 250 && offers.length === 0)
    notes.push(finding('hello/keyword-missing', [], null))
  for (const { line, text, parameters } of offers)
    if (parameters !== '') note(notes, 'hello/keyword-parameters', line, text)
}

/** A reply that may have been read already. */
export function readReply(reply: Reply | string | Uint8Array): Reply {
  return typeof reply === 'string' || !('lines' in reply) ? parseReply(reply) : reply
}

/**
 * Judges a reply by RFC 2034: where an enhanced status code is missing or none may be, whether the codes agree with the
 * basic one and with the registry, and whether LMTP's duty to offer them is met (RFC 2033 section 5).
 * @param reply a reply that was read, or its text or octets
 * @param context what the reply answers, and what is known of the server
 * @returns all findings, those of {@link parseReply} among them, in the order of `replyRuleIds`; none where all is right
 */
export function checkReply(
  reply: Reply | string | Uint8Array,
  context: ReplyContext,
): readonly ReplyFinding[] {
  const read = readReply(reply)
  const notes: Notes = []
  noteCodesDue(notes, read, context)
  noteRegistered(notes, read)
  if (context.answers === 'hello') noteHello(notes, read, context.protocol)
  return notes.length === 0 ? read.findings : [...read.findings, ...notes].toSorted(inOrder)
}
