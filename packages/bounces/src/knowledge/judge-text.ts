import type { CueMatch } from './cue-index.js'
import type { CauseFacts } from './packed.js'
import { toldBy } from './told.js'
import type { CauseTold } from './told.js'

/** A cause and how clearly the words tell of it, from 0 to 1. */
export interface Judged {
  readonly cause: CauseFacts
  readonly confidence: number
}

const oneWordStrength = 0.95
/** Share of what is left to certainty that a further cue of the same cause adds. */
const furtherShare = 0.25

type Match = CueMatch<CauseTold>

/** Tells whether a longer cue, which begins no later, holds the words of a shorter one. That then tells nothing of its own. */
function covers(long: Match, short: Match): boolean {
  if (long.cue.size <= short.cue.size || long.end < short.end) return false
  return long.cue.parts.length === 1 || long.start === short.start || long.end === short.end
}

/** No cue reaches over more words than this, gaps included. */
const longestReach = 24

/** The matches that no longer one covers; they are in the order of the text, so each is compared with few. */
function uncovered(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = []
  let first = 0
  for (const short of matches) {
    while ((matches[first]?.start ?? short.start) < short.start - longestReach) first += 1
    if (!isCovered(matches, first, short)) kept.push(short)
  }
  return kept
}

function isCovered(matches: readonly Match[], first: number, short: Match): boolean {
  for (let at = first; at < matches.length; at += 1) {
    const long = matches[at]
    if (long === undefined || long.start > short.start) return false
    if (covers(long, short)) return true
  }
  return false
}

function strengthOf({ cue, target: { cause, strength } }: Match): number {
  return cause.confidence * strength * (cue.size === 1 ? oneWordStrength : 1)
}

/** Weight of two cues of one cause together. */
function raise(known: number, more: number): number {
  const [high, low] = known > more ? [known, more] : [more, known]
  return high + (1 - high) * low * furtherShare
}

/** Weight of the matches of one cause, and up to which word they were counted. */
interface Sum {
  readonly confidence: number
  readonly end: number
}

/** Adds a match to those of its cause before it; one that shares words with them tells nothing further, unless it is clearer. */
function added(sum: Sum | undefined, match: Match): Sum {
  const strength = strengthOf(match)
  if (sum === undefined) return { confidence: strength, end: match.end }
  const isFurther = match.start >= sum.end
  const confidence = isFurther ? raise(sum.confidence, strength) : Math.max(sum.confidence, strength)
  return { confidence, end: Math.max(sum.end, match.end) }
}

function scores(matches: readonly Match[]): Map<CauseFacts, Sum> {
  const seen = new Set<unknown>()
  const byCause = new Map<CauseFacts, Sum>()
  for (const match of matches) {
    const { cause } = match.target
    if (!seen.has(match.cue)) byCause.set(cause, added(byCause.get(cause), match))
    seen.add(match.cue)
  }
  return byCause
}

/** Below this, another cause is told by weak cues alone, and takes nothing from the first. */
const doubtBound = 0.65

/** Share that another cause, of which the words tell as well, takes from the first. */
function doubt(first: Judged, second: Judged | undefined): number {
  if (second === undefined || second.cause.code === first.cause.code || second.confidence < doubtBound)
    return 1
  return 1 - second.confidence * (second.cause.concerns === first.cause.concerns ? 0.12 : 0.3)
}

function ranked(byCause: Map<CauseFacts, Sum>): readonly Judged[] {
  const all = [...byCause].map(([cause, { confidence }]): Judged => ({ cause, confidence }))
  const order = (one: Judged, other: Judged): number => other.confidence - one.confidence
  const specific = all.filter(({ cause }) => !cause.isGeneral).toSorted(order)
  return specific.length > 0 ? specific : all.toSorted(order)
}

/** Causes by the words of a text, most likely first; empty where they tell nothing. */
export function judgeText(words: readonly string[]): readonly Judged[] {
  const list = ranked(scores(uncovered(toldBy(words).causes)))
  const [first, second] = list
  if (first === undefined) return []
  return [{ cause: first.cause, confidence: first.confidence * doubt(first, second) }, ...list.slice(1)]
}
