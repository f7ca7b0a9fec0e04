import type { FoundReply } from '../reply-in-text.js'
import { isRefusal, replyIn } from '../reply-in-text.js'
import { addressesIn, isSameAddress, keyOf } from './addresses.js'

/** A reply of a refusing server, as it stands in a text. */
export interface Refusal extends FoundReply {
  /** The line on which it begins, from 1. */
  readonly line: number
  /** The addresses in it, by their keys. */
  readonly addresses: ReadonlySet<string>
  /** The address in the last RCPT before it, where a dialogue is shown; `null` where none is. */
  readonly answered: string | null
  /** The line before it, which may say more. */
  readonly before: string
}

/** A cheap test for what may be a status code of a failure. */
const mayHaveCode = /[45]\d\d|[45]\.\d/

const mostRefusals = 200

const otherField = /^\s*(?:(?:content-|message-id|date|x-)[\w-]*:|(?:size|lines|subject|received|id): )/
const tells = /reason|error|response|status|reply/

/** Tells whether a line is a field that has other reasons to hold a number. */
function isOtherField(line: string): boolean {
  const words = line.toLowerCase()
  return otherField.test(words) && !(words.trimStart().startsWith('x-') && tells.test(words))
}

/** The lines that go on with a reply: behind a hyphen those with the same code, else those that are more indented. */
function withFollowing(lines: readonly string[], index: number): string {
  const line = lines[index] ?? ''
  const indent = line.length - line.trimStart().length
  const code = /([45]\d\d)-/.exec(line)?.[1]
  const words = [line.trim()]
  for (const next of lines.slice(index + 1, index + 12)) {
    const isSame = code !== undefined && next.trim().replace('<<< ', '').startsWith(code)
    const nextIndent = next.length - next.trimStart().length
    const isFolded =
      next.trim() !== '' && nextIndent > 0 && nextIndent >= indent && !/^\s*(?:<|>|[245]\d\d[ -])/.test(next)
    if (!isSame && !isFolded) break
    words.push(next.trim())
  }
  return words.join('\n')
}

/** Takes away hyphens and the like that a list puts before its items. */
const undecorated = (line: string): string => line.replace(/^[-*•\s]+/, '')

/** The line before a reply, where it says more of the same failure: it names nobody else, and has no refusal of its own. */
function ownBefore(line: string, addresses: Refusal['addresses']): string {
  if (addresses.size > 0 && addressesIn(line).some(({ address }) => !addresses.has(keyOf(address)))) return ''
  const other = mayHaveCode.test(line) ? replyIn(line) : null
  return other !== null && isRefusal(other) ? '' : line
}

/** Completes a refusal by the lines that go on with it, and the line before it. */
function wholeRefusal(
  lines: readonly string[],
  index: number,
  alone: FoundReply,
  answered: string | null,
): Refusal {
  const whole = withFollowing(lines, index)
  const isOneLine = whole === (lines[index] ?? '').trim()
  const found = isOneLine ? alone : (replyIn(undecorated(whole)) ?? alone)
  const addresses = new Set(addressesIn(whole).map(({ address }) => keyOf(address)))
  const before = ownBefore((lines[index - 1] ?? '').trim(), addresses)
  return { ...found, line: index + 1, addresses, answered, before }
}

const rcpt = /\brcpt to: ?</i

/** The replies in the lines of a bounce that tell of a failure. */
export function refusalsIn(lines: readonly string[]): readonly Refusal[] {
  const refusals: Refusal[] = []
  let answered: string | null = null
  for (const [index, line] of lines.entries()) {
    if (rcpt.test(line)) answered = addressesIn(line)[0]?.address ?? answered
    if (refusals.length >= mostRefusals || !mayHaveCode.test(line) || isOtherField(line)) continue
    const alone = replyIn(undecorated(line))
    if (alone === null || !isRefusal(alone)) continue
    refusals.push(wholeRefusal(lines, index, alone, answered))
  }
  return refusals
}

const isComplete = ({ basic, status }: Refusal): boolean => basic !== null && status !== null

/** The most telling of several refusals. */
const best = (refusals: readonly Refusal[]): Refusal | undefined =>
  refusals.find(isComplete) ?? refusals.find(({ basic }) => basic !== null) ?? refusals[0]

/**
 * The refusal that is about an address: one that names it, or that answers its RCPT, or else the first one that names no other recipient.
 * @param all the recipients of the bounce, this one among them, by their keys
 * @param hasReason whether something else is said of the address itself, so that nothing general is about it
 */
export function refusalFor(
  address: string,
  refusals: readonly Refusal[],
  all: ReadonlySet<string>,
  hasReason: boolean,
): Refusal | undefined {
  const key = keyOf(address)
  const named = best(refusals.filter(({ addresses }) => addresses.has(key)))
  const answer = refusals.find(({ answered }) => answered !== null && isSameAddress(answered, address))
  const hasOthers = all.size > (all.has(key) ? 1 : 0)
  if (named !== undefined || answer !== undefined || (hasReason && hasOthers)) return named ?? answer
  const isForeign = ({ addresses }: Refusal): boolean => [...addresses].some((other) => all.has(other))
  return best(refusals.filter((refusal) => !isForeign(refusal)))
}
