import type {
  BasicCode,
  ClassEntry,
  EnumeratedEntry,
  Found,
  StatusCodeText,
  SubjectEntry,
} from '@smtp-status/codes'
import { formatStatusCode, lookup, parseStatusCode } from '@smtp-status/codes'
import { parseReply } from '../parse.js'
import type { Reply } from '../reply.js'

/** Extent to which what a reply says is known, from most to least. */
export type Confidence = 'registered' | 'subject known' | 'class known' | 'basic code only' | 'nothing known'

/** Outcome of the command, or of the message. */
export type Outcome = 'success' | 'go on' | 'failed for now' | 'failed for good' | 'unknown'

/** Tells whether sending the same again later can help. */
export type Retry = 'not needed' | 'worth it' | 'pointless' | 'unclear'

/** Meaning of a reply, or of a field of a report: for a program to act on and for a person to read. */
export interface Explanation {
  readonly basic: number | null
  readonly status: StatusCodeText | null
  readonly confidence: Confidence
  readonly outcome: Outcome
  readonly retry: Retry
  readonly class: ClassEntry | null
  readonly subject: SubjectEntry | null
  /** The entry of the code; of X.n.0 or X.0.0 where the detail or the subject is not registered. */
  readonly enumerated: EnumeratedEntry | null
  /** The replacement of a deprecated code. */
  readonly replacement: EnumeratedEntry | null
  /** One sentence for people. */
  readonly meaning: string
  /** Places to look at next, most promising first; short phrases. */
  readonly lookAt: readonly string[]
  /** Contradiction between the parts of the reply, and how it was settled; `null` where they agree. */
  readonly doubt: string | null
}

/** The subject of an explanation. */
interface Subject {
  readonly basic: number | null
  /** `5.7.26`, or `X.7.26` where only the registry's form was asked for. */
  readonly code: string
  readonly text: string
  /** Those that count where the lines of the reply have different codes; `null` where they have the same. */
  readonly counts: 'first' | 'refusal' | null
}

const codeAlone = (code: string): Subject => ({ basic: null, code, text: '', counts: null })

type Codes = Pick<Reply, 'basic' | 'status'>

/** Codes of a refusal that stand inside a line of a success, as where a report has made one line of a greeting and what followed. */
function refusalInside(text: string): Codes | null {
  const [reply] = /(?<![^ ])([45])\d\d[ -]\1\.\d{1,3}\.\d{1,3}(?![^ ])/.exec(text) ?? []
  return reply === undefined ? null : parseReply(reply)
}

/** The codes of the first line that refuses, whatever the lines before it say; `null` where none does. */
function refusalAmong({ basic, lines }: Reply): Codes | null {
  if (basic === null || basic >= 400) return null
  const refusal = lines.find((line) => line.basic !== null && line.basic >= 400)
  return refusal ?? lines.map(({ text }) => refusalInside(text)).find((codes) => codes !== null) ?? null
}

function ofReply(reply: Reply): Subject {
  const { lines, findings } = reply
  const refusal = refusalAmong(reply)
  const differ = findings.some(({ rule }) => rule === 'code/changes' || rule === 'reply/basic-code-changes')
  const { basic, status } = refusal ?? reply
  return {
    basic,
    code: status ?? '',
    text: lines.map((line) => line.text).join(' '),
    counts: refusal !== null ? 'refusal' : differ ? 'first' : null,
  }
}

/** Reads what was asked about: a reply, an enhanced status code with any text after it, or a basic status code. */
export function readSubject(input: Reply | string | number): Subject {
  if (typeof input === 'number') return { ...codeAlone(''), basic: input }
  if (typeof input !== 'string') return ofReply(input)
  const [code = ''] = /\S+/.exec(input) ?? []
  return lookup(code).kind === 'malformed' ? ofReply(parseReply(input)) : codeAlone(code)
}

/** Facts on an enhanced status code; a look-up's answer in one shape. */
type Entries = Pick<Explanation, 'class' | 'subject' | 'enumerated' | 'replacement'>

/** The codes and text of the reply, and the facts on them. */
export interface Facts extends Subject, Entries {
  readonly status: StatusCodeText | null
  readonly confidence: Confidence
  readonly outcome: Outcome
  /** Tells whether the classes of the two codes differ. */
  readonly disagree: boolean
  /** Tells whether 552 stands where 452 is meant. */
  readonly tooMany: boolean
  /** Tells whether a null MX is told of with another failure for good than 556. */
  readonly noNullMx: boolean
  /** Tells whether the registry knows the code for other classes alone. */
  readonly oddClass: boolean
  /** The basic status code of the class that was said with which the code is registered all the same: 552 for 5.2.2. */
  readonly registeredWith: number | null
}

const outcomes: readonly Outcome[] = ['success', 'go on', 'failed for now', 'failed for good']

/** By the first digit, which is all that a client needs, also of a code that it does not know (RFC 5321 section 4.2). */
const outcomeOf = (digit: number): Outcome => outcomes[digit - 2] ?? 'unknown'

const firstDigit = (basic: number | null): number => Math.floor((basic ?? 0) / 100)

type Answer = Found<ClassEntry | null, SubjectEntry, EnumeratedEntry>

function confidenceOf({ kind }: Answer, digit: number): Confidence {
  if (kind === 'registered') return kind
  if (kind === 'unregistered detail') return 'subject known'
  if (kind === 'unregistered subject') return 'class known'
  return outcomeOf(digit) === 'unknown' ? 'nothing known' : 'basic code only'
}

function entriesOf(found: Answer): Entries {
  const { kind } = found
  const registered = kind === 'registered'
  return {
    class: kind === 'malformed' ? null : found.class,
    subject: registered || kind === 'unregistered detail' ? found.subject : null,
    enumerated: registered ? found.enumerated : kind === 'malformed' ? null : found.treatAs,
    replacement: registered ? found.replacement : null,
  }
}

/** The first basic status code of a class that the registry lists for an entry. */
function listedWith(entry: EnumeratedEntry, digit: number | undefined): number | null {
  const { basicCodes } = entry
  if (basicCodes?.kind !== 'listed') return null
  const isNumberOf = (code: BasicCode): code is number =>
    typeof code === 'number' && firstDigit(code) === digit
  return basicCodes.codes.find(isNumberOf) ?? null
}

/** Finds out whether the document of a registered code means it for other classes than the one that was said. */
function oddnessOf(found: Answer, digit: number | undefined): Pick<Facts, 'oddClass' | 'registeredWith'> {
  const odd = found.kind === 'registered' && found.usefulWithClass === 'no'
  return { oddClass: odd, registeredWith: odd ? listedWith(found.enumerated, digit) : null }
}

/** Servers of old say 552 for too many recipients; it is to be taken for 452 (RFC 5321 section 4.5.3.1.10). */
function meansTooMany({ basic, code, text }: Subject): boolean {
  return basic === 552 && (/^[45]\.5\.3$/.test(code) || /too many recipients/i.test(text))
}

/** A null MX is told of with 556 (RFC 7505); Exchange Online says 550 5.1.10 of recipients that it does not know. */
const isNoNullMx = ({ basic, code }: Subject): boolean =>
  basic !== null && basic >= 500 && basic !== 556 && code.endsWith('.1.10')

/** Gathers what is known of what was said. */
export function factsOf(said: Subject): Facts {
  const digit = firstDigit(said.basic)
  const code = parseStatusCode(said.code)
  const found = lookup(said.code)
  const entries = entriesOf(found)
  const { oddClass, registeredWith } = oddnessOf(found, code?.class)
  const tooMany = meansTooMany(said)
  const meant = tooMany ? 4 : digit
  // Each field by its name: engines take many times as long to spread several objects.
  return {
    basic: said.basic,
    code: said.code,
    text: said.text,
    counts: said.counts,
    class: entries.class,
    subject: entries.subject,
    enumerated: entries.enumerated,
    replacement: entries.replacement,
    confidence: confidenceOf(found, digit),
    status: code === undefined ? null : formatStatusCode(code),
    outcome: outcomeOf(meant || (code?.class ?? 0)),
    disagree: code !== undefined && said.basic !== null && code.class !== digit && code.class !== meant,
    tooMany,
    noNullMx: isNoNullMx(said),
    oddClass,
    registeredWith,
  }
}
