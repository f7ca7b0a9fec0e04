import type { StatusCodeText } from '@smtp-status/codes'
import { parseDsnStatus } from '@smtp-status/replies'
import type { Action, BouncedRecipient, Place } from './bounce.js'
import { interpret } from './knowledge/index.js'
import type { FoundReply } from './reply-in-text.js'

/** Findings on a recipient, before it is settled which of them count. */
export interface Findings {
  readonly finalRecipient: string | null
  readonly originalRecipient?: string | null
  readonly action: Action | null
  /** The replies that were found, the most trustworthy first. */
  readonly replies: readonly (FoundReply | null | undefined)[]
  /** Texts of replies, the most telling first. */
  readonly words: readonly (string | null | undefined)[]
  /** The field Status of a report. */
  readonly status?: string | undefined
  readonly diagnosticType?: string | null
  readonly reportingHost?: string | null
  readonly remoteHost?: string | null
  readonly retriedUntil?: string | null
  readonly confidence: BouncedRecipient['confidence']
  readonly places: readonly Place[]
}

const actions: ReadonlySet<string> = new Set<Action>([
  'failed',
  'delayed',
  'delivered',
  'relayed',
  'expanded',
])

const isAction = (word: string): word is Action => actions.has(word)

/** The action in a field, which may have a comment; `null` where it is none of RFC 3464 section 2.3.3. */
export function actionOf(value: string | undefined): Action | null {
  const word = /^[a-z]+/.exec((value ?? '').trim().toLowerCase())?.[0] ?? ''
  return isAction(word) ? word : null
}

/** A status that says no more than its class. */
const isVague = (status: string): boolean => status.endsWith('.0.0')

/** The most telling status of the replies, of the class of the report where that has one. */
function statusOfReplies(
  reported: StatusCodeText | null,
  replies: readonly FoundReply[],
): StatusCodeText | null {
  const known = replies.map(({ status }) => status).find((status) => status !== null && !isVague(status))
  const isAlike = reported === null || known?.startsWith(reported.slice(0, 1)) === true
  return isAlike ? (known ?? null) : null
}

/** The status that counts: of the reply, which is nearest to the cause, or of the report, or of another reply. */
function settleStatus(
  own: StatusCodeText | null,
  reported: StatusCodeText | null,
  replies: readonly FoundReply[],
): StatusCodeText | null {
  if (own !== null && !isVague(own)) return own
  if (reported !== null && !isVague(reported)) return reported
  return statusOfReplies(reported, replies) ?? own ?? reported ?? replies[0]?.status ?? null
}

const longestText = 2000

const firstWords = (words: Findings['words']): string | null =>
  words
    .map((text) => text?.trim() ?? '')
    .find((text) => text !== '')
    ?.slice(0, longestText) ?? null

const noReply: FoundReply = { reply: null, basic: null, status: null, text: '' }

/** The most characters of what was said that are weighed. */
const longestEvidence = 800

/** The texts, each once. */
function joined(pieces: Findings['words']): string {
  let all = ''
  for (const piece of pieces) {
    if (piece === null || piece === undefined || all.includes(piece)) continue
    all = piece.includes(all) ? piece : `${all}\n${piece}`
    if (all.length > longestEvidence) return all.slice(0, longestEvidence)
  }
  return all
}

type Settled = Omit<BouncedRecipient, 'interpretation'>

const successes: ReadonlySet<Action | null> = new Set<Action>(['delivered', 'relayed', 'expanded'])

/** Adds why it failed. The words are taken as they were found, with the command that they name. */
function interpreted(recipient: Settled, words: Findings['words']): BouncedRecipient {
  const { action, basic, status, text } = recipient
  const interpretation =
    successes.has(action) || (basic ?? 500) < 400
      ? null
      : interpret({
          text: joined([text, ...words]),
          basic,
          status,
          action,
          sender: recipient.remoteHost,
          recipient: recipient.finalRecipient,
        })
  return Object.assign(recipient, { interpretation })
}

/** Settles what counts of all that was found of a recipient. */
export function settleRecipient(findings: Findings): BouncedRecipient {
  const { finalRecipient, originalRecipient = null, words } = findings
  const replies = findings.replies.filter((found) => found !== null && found !== undefined)
  const { reply, basic, status: own, text } = replies.find((found) => found.basic !== null) ?? noReply
  const reported = parseDsnStatus(findings.status ?? '')?.status ?? null
  const settled = {
    originalRecipient: originalRecipient === finalRecipient ? null : originalRecipient,
    diagnosticType: findings.diagnosticType ?? null,
    reportingHost: findings.reportingHost ?? null,
    remoteHost: findings.remoteHost ?? null,
    retriedUntil: findings.retriedUntil ?? null,
    finalRecipient,
    action: findings.action,
    confidence: findings.confidence,
    places: findings.places,
    reply,
    text: firstWords([text, ...words, replies[0]?.text]),
    basic,
    status: settleStatus(own, reported, replies),
    reportedStatus: reported,
  }
  return interpreted(settled, words)
}
