import { findingsOfSession } from '@smtp-status/replies'
import type { Protocol, ReplyFinding } from '@smtp-status/replies'
import { describeFinding, replyRules } from '@smtp-status/replies/rules'
import { nearPlace } from '../report.js'
import type { ReplyFileFinding } from '../report.js'
import { beginsWithCommand } from './conversation.js'
import { quoteOctets, readForPeople, withOctets } from './octets.js'
import type { TranscriptFormat } from './formats.js'
import type { LinePlace, RecordedExchange, Recording, Transcript } from './transcript.js'

/** Tells whether the server accepts a hello that offers extensions: EHLO, or LHLO of LMTP. */
export function takesHello({ sent, reply }: RecordedExchange, hello: 'EHLO' | 'LHLO'): boolean {
  return new RegExp(`^${hello}\\b`, 'i').test(sent ?? '') && reply[0] === 0x32
}

/** LMTP where a server takes LHLO, which one of SMTP knows nothing of (RFC 2033 section 4.1). */
export function protocolOf({ protocol, exchanges }: Recording): Protocol {
  if (protocol) return protocol
  return exchanges.some((exchange) => takesHello(exchange, 'LHLO')) ? 'lmtp' : 'smtp'
}

/** An exchange whose command can be told to anybody. */
interface MaskedExchange extends RecordedExchange {
  /** The part removed from `sent`; absent where nothing was. */
  readonly secret?: string
}

// Blanks before a command are no part of it, and some transcripts have them.
const initialResponse = /^(\s*auth\s+[^\s]+\s+)[^\s]/i

const isChallenge = ({ reply: [one, two, three] }: RecordedExchange): boolean =>
  one === 0x33 && two === 0x33 && three === 0x34

class Masking {
  #isAuthenticating = false
  #isChallenged = false

  next(exchange: RecordedExchange): MaskedExchange {
    const { sent } = exchange
    const open = this.#openPart(sent ?? '')
    if (sent !== '') this.#isAuthenticating = /^\s*auth\b/i.test(sent ?? '') || open === 0
    this.#isChallenged = isChallenge(exchange)
    const secret = sent?.slice(open).trimEnd() ?? ''
    if (sent === null || secret === '') return exchange
    return { ...exchange, sent: `${sent.slice(0, open)}…${sent.slice(open + secret.length)}`, secret }
  }

  /** Counts the characters before a credential in what was sent (RFC 4954 section 4). */
  #openPart(sent: string): number {
    // A * alone gives up.
    if (/^\*?\s*$/.test(sent)) return sent.length
    // While a client authenticates, what is no command is a credential, also where the server did not ask for it.
    if (this.#isChallenged || (this.#isAuthenticating && !beginsWithCommand(sent))) return 0
    return initialResponse.exec(sent)?.[1]?.length ?? sent.length
  }
}

/** Takes credentials out of what was sent: what follows the mechanism of AUTH, and the answers to the server's challenges. */
export function maskCredentials(exchanges: readonly RecordedExchange[]): readonly MaskedExchange[] {
  const masking = new Masking()
  return exchanges.map((exchange) => masking.next(exchange))
}

/** Text that is shorter may stand in a line by chance. */
const shortest = 4

/** A line of the transcript with a credential made unreadable, where it stands in it; all else stays in its place. */
export function withoutSecret(line: string, secret = ''): string {
  if (secret.length < shortest) return line
  // JSON may have the one or the other.
  return [secret, secret.replaceAll('/', String.raw`\/`)].reduce(
    (text, form) => text.replaceAll(form, '*'.repeat(form.length)),
    line,
  )
}

/** A transcript that was read, under the name by which people are told of it, and how it is to be judged. */
export interface Named {
  readonly file: string
  readonly format: TranscriptFormat
  readonly lines: readonly string[]
  readonly transcript: Transcript
  /** `undefined` where it is to be found out. */
  readonly protocol: Protocol | undefined
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '')

const shownSent = ({ sent }: RecordedExchange): string | null =>
  sent === null ? null : quoteOctets(readForPeople(sent))

const answered = ({ sent, isAssumed }: RecordedExchange): string => {
  if (sent === null) return 'the opening of the connection'
  if (sent === '') return 'nothing that is in the transcript'
  return isAssumed === true ? `${sent}, as it seems` : quoteOctets(readForPeople(sent)).trimEnd()
}

/** Most characters of a command that are shown to people. */
const shown = 200

function placesOf({ lines }: ReplyFinding, { places }: RecordedExchange): readonly LinePlace[] {
  const [only] = places
  // A reply that stands in one line of the transcript has all of its lines there.
  return lines.flatMap((line) => (places.length === 1 ? only : places[line - 1]) ?? [])
}

/** The lines of the reply that a finding is about, as people can find them: those of the file, or where the reply stands in one, its own. */
function describe(finding: ReplyFinding, exchange: RecordedExchange): string {
  const { places, reply } = exchange
  const isOneLine = reply.indexOf(0x0a) === reply.length - 1
  const ofFile = places.length > 1 ? placesOf(finding, exchange).map(({ line }) => line) : finding.lines
  return withoutStop(describeFinding({ ...finding, lines: isOneLine ? [] : ofFile }))
}

type Place = Pick<ReplyFileFinding, 'place' | 'line'>

/** Finds the place of a finding's text, or else gives the line of the reply. */
function placeOf(
  { line, from, to }: LinePlace,
  found: string | null,
  secret: string | undefined,
  { file, lines }: Named,
): Place {
  const latin1 = withoutSecret(lines[line - 1] ?? '', secret)
  const lineText = readForPeople(latin1)
  const start = readForPeople(latin1.slice(0, from)).length
  const end = to === undefined ? lineText.length : readForPeople(latin1.slice(0, to)).length
  const at = found === null || found === '' ? -1 : lineText.slice(0, end).indexOf(found, start)
  const column = at < 0 ? start + 1 : at + 1
  const endColumn = at < 0 ? end + 1 : column + (found ?? '').length
  const range = { line, column, endLine: line, endColumn }
  return { place: { file, range }, line: nearPlace(lineText, column) }
}

function findingOf(
  finding: ReplyFinding,
  exchange: MaskedExchange,
  first: LinePlace,
  named: Named,
): ReplyFileFinding {
  const { rule, severity, source, lines: replyLines } = finding
  const found = finding.found === null ? null : withOctets(finding.found, exchange.reply)
  const quoted = found === null ? null : quoteOctets(found)
  const { advice } = replyRules[rule]
  const sent = answered(exchange)
  return {
    rule,
    severity,
    source,
    ...placeOf(first, found, exchange.secret, named),
    message: describe({ ...finding, found: quoted }, exchange),
    advice: withoutStop(advice),
    details: [['answers', sent.length > shown ? `${sent.slice(0, shown)}…` : sent]],
    facts: { sent: exchange.isAssumed === true ? '' : shownSent(exchange), found: quoted, replyLines },
  }
}

/** A finding in a transcript; made when it is kept, as there may be far more than are. */
export interface FoundInTranscript extends Pick<ReplyFinding, 'rule' | 'severity'> {
  readonly make: () => ReplyFileFinding
}

function* lintRecording(recording: Recording, named: Named): Generator<FoundInTranscript, void, void> {
  const exchanges = maskCredentials(recording.exchanges)
  const session = { protocol: named.protocol ?? protocolOf(recording), exchanges }
  for (const { exchange: at, finding } of findingsOfSession(session)) {
    const exchange = exchanges[at]
    const [first] = exchange ? [...placesOf(finding, exchange), ...exchange.places] : []
    if (exchange === undefined || first === undefined) continue
    const { rule, severity } = finding
    yield { rule, severity, make: () => findingOf(finding, exchange, first, named) }
  }
}

/**
 * Finds what is wrong with the replies of a transcript, server by server, in the order in which each said them. Credentials of clients
 * are not told. One finding at a time: a long transcript can have as many as it has lines.
 */
export function* lintTranscript(named: Named): Generator<FoundInTranscript, void, void> {
  for (const recording of named.transcript.recordings) yield* lintRecording(recording, named)
}
