import { lookup } from '@smtp-status/codes'
import { commandOf, contradictionOf, decide } from './decide.js'
import type { Decision, Views } from './decide.js'
import { findBlocklist, findProvider } from './find-provider.js'
import { packedCodes } from './generated/facts.js'
import type { Concern, Contradiction, Evidence, Interpretation, Likely, Suppress } from './interpretation.js'
import { judgeText } from './judge-text.js'
import { unpackCode } from './packed.js'
import type { CodeFacts } from './packed.js'
import { wordsOf } from './words.js'

/** Below this confidence no code is said to be likely. */
export const likelyBound = 0.7

/** Below this confidence nobody is told to stop writing to an address. */
const suppressBound = 0.72

/** Concerns that a listed host or domain can explain; else a name of a list is only part of an address. */
const namesList: ReadonlySet<Concern> = new Set(['sender', 'message', 'unknown'])

let codes: ReadonlyMap<string, CodeFacts> | undefined

/** Facts on a code; of X.n.0 or X.0.0 where the detail or the subject is not registered (RFC 3463 section 2), or was so lately. */
function codeView(status: string): Pick<Views, 'code' | 'isRegistered'> {
  codes ??= new Map(packedCodes.map((row) => [row[0], unpackCode(row)]))
  const found = lookup(status)
  if (found.kind === 'malformed') return { code: null, isRegistered: false }
  const entry = found.kind === 'registered' ? found.enumerated : found.treatAs
  const own = codes.get(entry?.code ?? '') ?? codes.get(`X.${entry?.subject}.0`)
  return { code: own ?? null, isRegistered: found.kind === 'registered' }
}

/** Tells whether the failure stands: by the action of a report, else by the basic code, else by the class of the code. */
function isPermanent(basic: number | null, status: string, action: string | null): boolean {
  if (action === 'delayed') return false
  if (basic !== null) return basic >= 500 || basic < 400
  return action === 'failed' || !status.startsWith('4')
}

/** Decides on suppression. A temporary failure may pass; after the message, a server that took the recipient may hide a filter. */
function suppressOf(
  { suppress, confidence }: Decision,
  { isPermanent: stands, command, code }: Views,
): Suppress {
  if (suppress !== 'yes') return suppress
  const isHidden = command === 'DATA' || code?.code === 'X.2.0'
  return stands && !isHidden && confidence >= suppressBound ? 'yes' : 'unclear'
}

/** The code to name, which is never one that was sent. */
function likelyOf(
  { code, isRegistered }: Views,
  decision: Decision,
  contradicts: Contradiction | null,
): Likely | null {
  if (decision.cause === null) return null
  const { cause } = decision
  const confidence = Math.round(decision.causeConfidence * cause.fit * 100) / 100
  const isGivenByCode = isRegistered && code !== null && (code.isSpecific || code.code === cause.code)
  if (confidence < likelyBound || (isGivenByCode && contradicts === null)) return null
  return { code: cause.code, confidence }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

function viewsOf(evidence: Evidence, words: readonly string[]): Views {
  const { text, reply, action = null, command = null, sender, recipient } = evidence
  const basic = evidence.basic ?? reply?.basic ?? null
  const status = evidence.status ?? reply?.status ?? ''
  const { code, isRegistered } = codeView(status)
  return {
    code,
    isRegistered,
    text: judgeText(words)[0] ?? null,
    provider: findProvider(sender ?? domainOf(recipient ?? ''), { status, basic, words }),
    isPermanent: isPermanent(basic, status, action),
    command: commandOf(command, text),
  }
}

/**
 * Tells why a delivery failed: whom or what it concerns, whether a list should stop writing to the address, and which
 * registered code has the meaning of the words. The words, what the provider documents of its codes and the code itself are
 * weighed; where they disagree, `contradicts` says so. Never throws; takes time in proportion to the text.
 */
export function interpret(evidence: Evidence): Interpretation {
  const words = wordsOf(evidence.text)
  const views = viewsOf(evidence, words)
  const decision = decide(views)
  const contradicts = contradictionOf(views, decision)
  const { provider } = views
  return {
    concerns: decision.concerns,
    suppress: suppressOf(decision, views),
    cause: decision.cause?.name ?? null,
    likely: likelyOf(views, decision, contradicts),
    confidence: Math.round(decision.confidence * 100) / 100,
    provider: provider && {
      id: provider.id,
      name: provider.name,
      meaning: provider.meaning,
      page: provider.page,
    },
    blocklist: namesList.has(decision.concerns) ? findBlocklist(words) : null,
    contradicts,
  }
}
