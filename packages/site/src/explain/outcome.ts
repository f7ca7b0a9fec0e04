import type { Action, BouncedRecipient, Interpretation } from '@smtp-status/bounces'
import type { ClassDigit } from '@smtp-status/registry'

/** Outcome of a message for a recipient, in the words of `smtp-status explain`, and the sign that goes with it. */
export interface Outcome {
  readonly digit: ClassDigit
  readonly words: string
  readonly sendAgain: string
}

const good: Outcome = {
  digit: 5,
  words: 'Failed for good',
  sendAgain: 'Pointless, unless the cause is removed.',
}
const now: Outcome = { digit: 4, words: 'Failed for now', sendAgain: 'Worth it, after a while.' }
const delayed: Outcome = {
  digit: 4,
  words: 'Delayed, the server keeps trying',
  sendAgain: 'Not needed.',
}
const success: Outcome = { digit: 2, words: 'Success', sendAgain: 'Not needed.' }

/** Action on a message that did not fail. */
const successes: Readonly<Partial<Record<Action, string>>> = {
  delivered: 'Delivered',
  relayed: 'Handed on to a system that sends no reports',
  expanded: 'Delivered, and handed on to several addresses',
}

const byClass: Readonly<Record<string, Outcome>> = { 2: success, 4: now, 5: good }

/** Outcome of a recipient: the action counts before the reply (RFC 3464 section 2.3.3); nothing where neither tells. */
export function outcomeOfRecipient({ action, status, basic }: BouncedRecipient): Outcome | undefined {
  if (action === 'delayed') return delayed
  if (action === 'delivered' || action === 'relayed' || action === 'expanded') return success
  const said = byClass[String(basic ?? status ?? '').charAt(0)]
  return action === 'failed'
    ? said === now
      ? { ...now, words: 'Failed for now, and the server has given up' }
      : good
    : said
}

/** Facts on a code: its sample text, and the steps that the sender of the message can take. */
export interface CodeFacts {
  readonly text: string
  readonly steps: readonly string[]
}

/** The code whose meaning is shown: the one that was sent, or the one that the words point to where that says little. */
function shownCode(recipient: BouncedRecipient): string | undefined {
  const { status, interpretation } = recipient
  const sent = status === null ? undefined : `X${status.slice(1)}`
  if (
    interpretation?.contradicts &&
    interpretation.contradicts.likelier !== 'code' &&
    interpretation.likely
  ) {
    return interpretation.likely.code
  }
  return sent ?? interpretation?.likely?.code
}

/** Confidence of an explanation, as bars and a word, with the ground for it. */
export interface Confidence {
  readonly bars: 1 | 2 | 3
  readonly word: 'Sure' | 'Fair' | 'Little'
  readonly ground: string
}

const sure = (ground: string): Confidence => ({ bars: 3, word: 'Sure', ground })
const fair = (ground: string): Confidence => ({ bars: 2, word: 'Fair', ground })
const little = (ground: string): Confidence => ({ bars: 1, word: 'Little', ground })

function doubtOf({ contradicts, provider }: Interpretation): string | undefined {
  if (!contradicts) return undefined
  const { code, codeConcerns, otherConcerns, other, likelier } = contradicts
  const name = other === 'provider' ? (provider?.name ?? 'the provider') : 'the text'
  const says =
    likelier === 'code' ? 'The code is likelier.' : `${name === 'the text' ? 'The text' : name} is likelier.`
  return `${code} speaks of the ${codeConcerns}, ${name} of the ${otherConcerns}. ${says}`
}

/** The confidence in a code that says by itself why a message failed. */
const ofCode = ({ status, reply }: BouncedRecipient): Confidence =>
  reply === null || reply.status === status
    ? sure('The very code is registered.')
    : fair('The report has the code; the reply itself has none.')

/** The confidence where no code says why. */
function withoutCode({ status, basic, interpretation }: BouncedRecipient): Confidence {
  if (interpretation?.likely) return fair('No code says why; the words do.')
  if (status !== null) return little('The code says no more than its class or subject.')
  return little(
    basic === null ? 'There is no code; the words alone tell.' : 'There is a basic status code alone.',
  )
}

/**
 * Confidence of an explanation.
 * @param isRegistered whether the code that was sent is in the registry
 */
function confidenceOf(recipient: BouncedRecipient, isRegistered: boolean): Confidence {
  const { status, interpretation } = recipient
  const doubt = interpretation ? doubtOf(interpretation) : undefined
  if (doubt !== undefined) return fair(doubt)
  const tells = status !== null && isRegistered && !status.endsWith('.0.0')
  return tells ? ofCode(recipient) : withoutCode(recipient)
}

/** A recipient as it is shown: its address, what came of it, and the code and words that tell why. */
export interface Shown {
  readonly address: string
  readonly outcome: Outcome | undefined
  /** Cause of the failure; `null` where nothing failed. */
  readonly interpretation: Interpretation | null
  /** The cause, or what was done, in few words. */
  readonly why: string
  /** The code whose meaning is shown, where it is registered. */
  readonly code: string | undefined
  readonly facts: CodeFacts | undefined
  readonly confidence: Confidence
}

/** Brings together what is shown of a recipient. */
export function shownOf(recipient: BouncedRecipient, codes: ReadonlyMap<string, CodeFacts>): Shown {
  const code = shownCode(recipient)
  const facts = code === undefined ? undefined : codes.get(code)
  const sent = recipient.status === null ? '' : `X${recipient.status.slice(1)}`
  const outcome = outcomeOfRecipient(recipient)
  const done = outcome === success ? successes[recipient.action ?? 'delivered'] : undefined
  return {
    why: done ?? (facts && code !== 'X.0.0' ? facts.text : 'Why is not told'),
    address: recipient.finalRecipient ?? recipient.originalRecipient ?? 'No address is named',
    outcome,
    interpretation: recipient.interpretation,
    code: facts && code,
    facts,
    confidence: confidenceOf(recipient, codes.has(sent)),
  }
}
