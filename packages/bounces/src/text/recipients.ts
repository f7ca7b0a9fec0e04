import { keyOf } from './addresses.js'
import type { Candidate, Named, Surroundings } from './candidates.js'
import { candidatesIn, enough, namedIn } from './candidates.js'

/** A recipient whom a text names, and what it says of it. */
export interface TextRecipient {
  readonly address: string
  /** The line that names it, from 1. */
  readonly line: number
  /** The words about it: the rest of the line and those behind it. */
  readonly reason: string
}

const mostRecipients = 2000

/** The heaviest candidate for each address, in the order of the text. */
function heaviest(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = keyOf(candidate.address)
    const before = best.get(key)
    if (before === undefined || candidate.weight > before.weight) best.set(key, candidate)
  }
  return [...best.values()].toSorted((one, other) => one.line - other.line || one.start - other.start)
}

/** For each line, whether it or one before it, up to an empty one, is one of some lines. */
function followed(starts: ReadonlySet<number>, lines: readonly string[]): readonly boolean[] {
  let isWithin = false
  return lines.map((_, index) => {
    isWithin = (isWithin && lines[index - 1] !== '') || starts.has(index)
    return isWithin
  })
}

/** Leaves out what stands in the words about an address that begins a line: these are about that one. */
function withoutMentioned(sure: readonly Candidate[], lines: readonly string[]): readonly Candidate[] {
  const heads = new Set(sure.filter(({ isHead }) => isHead).map(({ line }) => line))
  const isMentioned = followed(heads, lines)
  return sure.filter(({ isHead, line }) => isHead || isMentioned[line] !== true)
}

/** Those that are recipients for sure; where none is, those for which most speaks. */
function chosen(candidates: readonly Candidate[], lines: readonly string[]): readonly Candidate[] {
  const sure = withoutMentioned(
    candidates.filter(({ weight }) => weight >= enough),
    lines,
  )
  if (sure.length > 0) return sure
  const highest = candidates.reduce((most, { weight }) => Math.max(most, weight), 0)
  return highest < 1 ? [] : candidates.filter(({ weight }) => weight === highest)
}

const endings = /^\s*(?:giving up on |i'm not going to try|i will not try|--|==|\*\*|---)/i

/** The words of the line itself about a recipient: those behind the address, or else all of them. */
function lineWords(line: string, { end, isHead }: Named): string {
  const rest = line
    .slice(end)
    .replace(/[>"')\]]*\s*[:,]?\s*/, '')
    .trim()
  return isHead || /[a-z0-9]{2}/i.test(rest) ? rest : line.trim()
}

/** The lines about a recipient, from the one that names it to an empty one or the next recipient. */
function reasonOf(lines: readonly string[], candidate: Named, next: number): string {
  const { line } = candidate
  const words = [lineWords(lines[line] ?? '', candidate)].filter((word) => word !== '')
  for (let index = line + 1; index < Math.min(next, line + 30); index += 1) {
    const text = (lines[index] ?? '').trim()
    const isOver = text === '' && words.at(-1)?.endsWith(':') === false
    if (isOver || endings.test(text)) break
    if (text !== '') words.push(text)
  }
  return words.join('\n')
}

/** Finds whom a text for people names as not reached. */
export function recipientsIn(surroundings: Surroundings): readonly TextRecipient[] {
  const found = chosen(heaviest(candidatesIn(surroundings)), surroundings.lines).slice(0, mostRecipients)
  return found.map((candidate, index) => ({
    address: candidate.address,
    line: candidate.line + 1,
    reason: reasonOf(surroundings.lines, candidate, found[index + 1]?.line ?? Number.POSITIVE_INFINITY),
  }))
}

/** Most different reasons that are kept of one address. */
const mostReasons = 20

type Reasons = ReadonlyMap<string, readonly string[]>

/** The reasons that a text gives for each address, in the order of its lines. */
function reasonsIn(lines: readonly string[]): Reasons {
  let next = Number.POSITIVE_INFINITY
  const statements: (readonly [key: string, reason: string])[] = []
  for (const named of namedIn(lines).toReversed()) {
    statements.push([keyOf(named.address), reasonOf(lines, named, next)])
    if (named.isHead) next = named.line
  }
  const reasons = new Map<string, string[]>()
  for (const [key, reason] of statements.toReversed()) {
    const known = reasons.get(key)
    if (known === undefined) reasons.set(key, [reason])
    else if (known.length < mostReasons && !known.includes(reason)) known.push(reason)
  }
  return reasons
}

const known = new WeakMap<readonly string[], Reasons>()

/** Text about one address that is known: the lines that name it, and what follows them. What is said twice is given once. */
export function reasonsFor(address: string, lines: readonly string[]): readonly string[] {
  const reasons = known.get(lines) ?? reasonsIn(lines)
  known.set(lines, reasons)
  return reasons.get(keyOf(address)) ?? []
}
