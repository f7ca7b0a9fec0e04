import { addressesIn, isSameAddress } from './addresses.js'
import type { FoundAddress } from './addresses.js'
import { isOrigin, isOther, labelWeight, reasons } from './cues.js'
import { introduced } from './introductions.js'

/** An address in a bounce. */
export interface Named extends FoundAddress {
  /** The index of the line. */
  readonly line: number
  /** Tells whether the line begins with it, so that what follows is about it. */
  readonly isHead: boolean
}

/** An address that may be of a recipient. */
export interface Candidate extends Named {
  /** Weight of what speaks for a recipient; from 4 on it is taken for one. */
  readonly weight: number
}

/** Text around the addresses of a bounce. */
export interface Surroundings {
  readonly lines: readonly string[]
  /** The addresses of whom the bounce was sent to and by. */
  readonly own: readonly string[]
}

/** Characters of a line, before and behind an address, that tell whose it is. */
const near = 500

/** From this weight on, an address is taken for a recipient's. */
export const enough = 4

/** Decoration before the address that begins a line. */
const beforeHead =
  /^[\s>*•·\-+#|.\d)]*(?:(?:smtp|user|recipient|to)[:;]? *)?["'([<]*(?:smtp:|mailto:|rfc822; ?)?$/i

const roles =
  /^(?:postmaster|mailer-daemon|mailerdaemon|abuse|help|helpdesk|support|noc|hostmaster|webmaster|no-?reply|do-?not-?reply)$/i

/** Message ids look like addresses; nobody's local part is as long, or has so many digits. */
function isMessageId({ address }: FoundAddress, before: string): boolean {
  if (/(?:message-id|message id|\bid)[:=]?\s*<?$/i.test(before.slice(-20))) return true
  return /^(?:[0-9a-f-]{32,}|\d{10,}[.$])/i.test(address)
}

const hasMatch = (expression: RegExp, text: string): boolean => text.search(expression) !== -1

/** For each line, how many lines ago one introduced recipients; `Infinity` before the first. */
function distancesOf(lines: readonly string[]): readonly number[] {
  let distance = Number.POSITIVE_INFINITY
  return introduced(lines).map((isIntroduction) => {
    distance = isIntroduction ? 0 : distance + 1
    return distance
  })
}

/** Distance below an introduction at which the addresses of a list stand. */
const reach = 12

/** The words of the lines from one on that may be its reason: up to an empty line behind the first. */
function followingOf(lines: readonly string[], from: number): string {
  const rest = lines.slice(from + 1, from + 6).map((line) => line.slice(0, near))
  const empty = rest.findIndex((line, index) => line === '' && index > 0)
  return rest.slice(0, empty === -1 ? undefined : empty).join(' ')
}

function headWeight(distance: number): number {
  if (distance <= reach) return 5
  return distance === Number.POSITIVE_INFINITY ? 1 : 3
}

/** Weight for the address of the line itself and of those behind it. */
function contextWeight(lines: readonly string[], index: number, rest: string, distance: number): number {
  const isReasoned = hasMatch(reasons, rest.toLowerCase())
  if (isReasoned) return distance <= 1 ? 4 : 3
  if (distance === 0) return 3
  if (hasMatch(reasons, followingOf(lines, index).toLowerCase())) return 2
  return distance <= 2 ? 2 : 0
}

function penalty({ address, isHead }: Named, before: string, own: readonly string[]): number {
  const local = address.slice(0, address.lastIndexOf('@'))
  const isOwn = own.some((other) => isSameAddress(other, address))
  const ownPenalty = isOwn ? (isHead ? 3 : 8) : 0
  const rolePenalty = roles.test(local) ? (isHead ? 2 : 6) : 0
  return ownPenalty + rolePenalty + (isOther(before) || isOrigin(before) ? 9 : 0)
}

function judge(named: Named, { lines, own }: Surroundings, distance: number): Candidate {
  const { address, line, start, end, isHead } = named
  const text = lines[line] ?? ''
  const before = text.slice(Math.max(0, start - near), start)
  const rest = `${before} ${text.slice(end, end + near)}`
  const context = labelWeight(before) + contextWeight(lines, line, rest, distance)
  const weight = (isHead ? headWeight(distance) : 0) + context - penalty(named, before, own)
  return { address, line, start, end, isHead, weight }
}

/** Most addresses of one line that are judged: more than any line of a report has. */
const mostOfLine = 200

/** The addresses in lines, but for ids of messages. */
export function namedIn(lines: readonly string[]): readonly Named[] {
  const named: Named[] = []
  for (let line = 0; line < lines.length; line += 1) {
    const text = lines[line] ?? ''
    if (!text.includes('@')) continue
    for (const found of addressesIn(text).slice(0, mostOfLine)) {
      const { address, start, end } = found
      const before = text.slice(Math.max(0, start - near), start)
      if (isMessageId(found, before)) continue
      named.push({ address, line, start, end, isHead: start <= near && beforeHead.test(before) })
    }
  }
  return named
}

/** The addresses in the lines of a bounce, each with how much speaks for a recipient. */
export function candidatesIn(surroundings: Surroundings): readonly Candidate[] {
  const named = namedIn(surroundings.lines)
  const distances = named.length === 0 ? [] : distancesOf(surroundings.lines)
  return named.map((one) => judge(one, surroundings, distances[one.line] ?? 0))
}
