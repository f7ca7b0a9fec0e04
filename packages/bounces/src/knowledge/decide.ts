import type { Documented } from './find-provider.js'
import type { Concern, Contradiction, Suppress } from './interpretation.js'
import type { Judged } from './judge-text.js'
import type { CauseFacts, CodeFacts } from './packed.js'
import { longestText } from './words.js'

/** The commands that change the meaning of what is said in reply: the sender's address, or the message, is refused. */
type TellingCommand = 'MAIL' | 'DATA'

const inText: readonly (readonly [phrase: string, command: TellingCommand])[] = [
  ['in reply to MAIL FROM', 'MAIL'],
  ['after MAIL FROM', 'MAIL'],
  ['did not like our MAIL FROM', 'MAIL'],
  ['in reply to end of DATA', 'DATA'],
  ['after end of data', 'DATA'],
  ['in reply to DATA', 'DATA'],
]

/** The command that was refused, by what is known of the session or else by what the text says of it in Postfix's or Exim's words. */
export function commandOf(command: string | null, text: string): TellingCommand | null {
  const known = command?.trim().toUpperCase() ?? ''
  if (known.startsWith('MAIL')) return 'MAIL'
  if (known.includes('DATA')) return 'DATA'
  if (known !== '') return null
  return inText.find(([phrase]) => text.slice(0, longestText).includes(phrase))?.[1] ?? null
}

/** Below this confidence, words do not stand against a code that says what it is about. */
const contradictBound = 0.7

/** Confidence in a registered code of clear meaning, and in one that says next to nothing. */
const codeConfidence = { specific: 0.8, vague: 0.4 } as const

/** Facts of the reply, and the answer of each of the three sources. */
export interface Views {
  readonly code: CodeFacts | null
  readonly isRegistered: boolean
  readonly text: Judged | null
  readonly provider: Documented | null
  readonly isPermanent: boolean
  readonly command: TellingCommand | null
}

/** The decision: a cause, or what a code alone tells. */
export interface Decision {
  readonly by: 'code' | 'text' | 'provider' | 'nothing'
  readonly cause: CauseFacts | null
  /** Clearness with which the words, or the provider, tell of the cause alone. */
  readonly causeConfidence: number
  readonly concerns: Concern
  readonly suppress: Suppress
  readonly confidence: number
}

/** `No such domain` beside 5.1.8 is said of the sender's: the code tells whose address it is. */
const tellsWhose = (code: CodeFacts, cause: CauseFacts): boolean =>
  code.isSpecific && code.concerns === 'sender address' && cause.concerns === 'address'

/** Weight of the words: nothing against a code that says what it is about, unless they are clear. */
function weightOf({ cause, confidence }: Judged, code: CodeFacts | null): number {
  if (code === null) return confidence
  if (tellsWhose(code, cause)) return 0
  if (code.concerns === cause.concerns) return 1 - (1 - confidence) * 0.3
  const needed = code.isSpecific ? contradictBound : codeConfidence.vague
  return confidence >= needed && !(code.isSpecific && cause.isGeneral) ? confidence : 0
}

/** Moves the decision to the sender: an address refused in reply to MAIL is the sender's. */
function asSenders(decision: Decision, command: TellingCommand | null): Decision {
  if (command !== 'MAIL' || decision.concerns !== 'address') return decision
  return { ...decision, cause: null, causeConfidence: 0, concerns: 'sender address', suppress: 'no' }
}

function byCause(
  by: Decision['by'],
  cause: CauseFacts,
  causeConfidence: number,
  confidence: number,
): Decision {
  return { by, cause, causeConfidence, concerns: cause.concerns, suppress: cause.suppress, confidence }
}

function byCode({ concerns, suppress, isSpecific }: CodeFacts): Decision {
  const confidence = isSpecific ? codeConfidence.specific : codeConfidence.vague
  return { by: 'code', cause: null, causeConfidence: 0, concerns, suppress, confidence }
}

const nothing: Decision = {
  by: 'nothing',
  cause: null,
  causeConfidence: 0,
  concerns: 'unknown',
  suppress: 'unclear',
  confidence: 0,
}

function weigh({ code, text, provider }: Views): Decision {
  const weight = text === null ? 0 : weightOf(text, code)
  if (provider !== null && provider.cause !== null && provider.confidence >= weight - 0.1)
    return byCause('provider', provider.cause, provider.confidence, provider.confidence)
  if (text !== null && weight > 0) return byCause('text', text.cause, text.confidence, weight)
  return code === null ? nothing : byCode(code)
}

/** Decides between the words, the provider's documents and the code; clear words and documents count before a code. */
export function decide(views: Views): Decision {
  return asSenders(weigh(views), views.command)
}

/** The cause by which a provider means something other than the registry by a code. */
function otherOfProvider({ code, provider }: Views): CauseFacts | null {
  const cause = provider?.cause ?? null
  return cause === null || cause.code === code?.code ? null : cause
}

/** The cause of which clear words tell, where the code says another. */
function otherOfText({ code, text }: Views): CauseFacts | null {
  if (code === null || text === null) return null
  if (tellsWhose(code, text.cause)) return null
  const isClear = text.confidence >= contradictBound && !text.cause.isGeneral
  return isClear && text.cause.concerns !== code.concerns ? text.cause : null
}

/** The one who says something other than the registered code that was sent, and which is the likelier; `null` where all agree. */
export function contradictionOf(views: Views, { by }: Decision): Contradiction | null {
  const { code, isRegistered } = views
  if (code === null || !isRegistered || code.concerns === 'unknown' || by === 'nothing') return null
  const ofProvider = by === 'provider' ? otherOfProvider(views) : null
  const other = ofProvider ?? otherOfText(views)
  if (other === null || other.concerns === 'unknown') return null
  return {
    code: code.code,
    codeConcerns: code.concerns,
    otherConcerns: other.concerns,
    other: ofProvider === null ? 'text' : 'provider',
    likelier: by,
  }
}
