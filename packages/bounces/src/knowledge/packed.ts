import type { EnumeratedCodeText } from '@smtp-status/codes'
import type { Cause } from './generated/causes.js'
import type { Concern, Suppress } from './interpretation.js'

/** A cause as the generated module holds it, with cues as `CueIndex` takes them. */
export type PackedCause = readonly [
  cause: Cause,
  concerns: Concern,
  suppress: Suppress,
  code: EnumeratedCodeText,
  confidence: number,
  fit: number,
  general: 0 | 1,
  cues: string,
  weakCues: string,
]

/** Subject that an enumerated code concerns. */
export type PackedCode = readonly [
  code: EnumeratedCodeText,
  concerns: Concern,
  suppress: Suppress,
  specific: 0 | 1,
]

/**
 * Statement of a provider on a code; an empty text or 0 does not narrow. `cause` and `page` are positions in their lists; `tells`
 * marks what only this provider sends.
 */
export type PackedProviderCode = readonly [
  code: string,
  to: number,
  basic: number,
  words: string,
  cause: number,
  confidence: number,
  page: number,
  meaning: string,
  tells?: 1,
]

/** A provider, the words that tell that it speaks, and its pages with the day on which they were read. */
export type PackedProvider = readonly [
  provider: string,
  name: string,
  marks: string,
  pages: readonly (readonly [address: string, read: string | null])[],
  codes: readonly PackedProviderCode[],
]

/** Advice as the generated module holds it. */
export type PackedAdvice = readonly [
  code: EnumeratedCodeText,
  sender: readonly string[],
  server: readonly string[],
  software: readonly string[],
  near: readonly (readonly [code: EnumeratedCodeText, fitsBetterWhen: string])[],
]

/** A cause of a failed delivery. */
export interface CauseFacts {
  readonly name: Cause
  readonly concerns: Concern
  readonly suppress: Suppress
  /** The registered code whose meaning is nearest. */
  readonly code: EnumeratedCodeText
  /** Clearness with which a cue tells of the cause, from 0 to 1. */
  readonly confidence: number
  /** Fitness of the code for the cause, from 0 to 1: servers refuse for a rate with many codes. */
  readonly fit: number
  /** Tells whether it counts only where the words tell of nothing more definite. */
  readonly isGeneral: boolean
  readonly cues: string
  readonly weakCues: string
}

/** Gives the fields of a cause their names. */
export function unpackCause(packed: PackedCause): CauseFacts {
  const [name, concerns, suppress, code, confidence, fit, general, cues, weakCues] = packed
  return { name, concerns, suppress, code, confidence, fit, isGeneral: general === 1, cues, weakCues }
}

/** Subject that an enumerated code concerns. */
export interface CodeFacts {
  readonly code: EnumeratedCodeText
  readonly concerns: Concern
  readonly suppress: Suppress
  /** `false` where the code says so little that clear words count more. */
  readonly isSpecific: boolean
}

/** Gives the fields of a code their names. */
export function unpackCode([code, concerns, suppress, specific]: PackedCode): CodeFacts {
  return { code, concerns, suppress, isSpecific: specific === 1 }
}
