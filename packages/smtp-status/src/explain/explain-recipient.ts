import type { BouncedRecipient } from '@smtp-status/bounces'
import type { Explanation } from '@smtp-status/replies'
import { enrich, explainRead, joinDoubts, sentenceOf, shownRecipient } from './explained.js'
import type { Explained } from './explained.js'
import { completed, readReply } from './read-reply.js'
import type { ReadReply } from './read-reply.js'

type Settled = Pick<Explanation, 'outcome' | 'retry' | 'meaning'>

/** Words of the actions that tell of success (RFC 3464 section 2.3.3). */
const successes: Readonly<Record<string, string>> = {
  delivered: 'the message was delivered',
  relayed: 'the message was handed on to where no report of its delivery comes from',
  expanded: 'the message was delivered to the address, which handed it on to several others',
}

/** Cause of a failure or delay, as far as the codes tell. */
function reasonOf({ meaning, confidence }: Explanation, cause: string | null): string {
  const reason = confidence === 'nothing known' ? null : sentenceOf(meaning).reason
  if (reason !== null) return reason
  return cause === null
    ? 'the report has no code that says why.'
    : `${cause}, by its words; there is no code.`
}

/** Outcome where the server gave up: no further try, even where the cause may pass (RFC 3463 section 2, class 4). */
function failed(explanation: Explanation, cause: string | null): Settled {
  const { outcome, retry, meaning } = explanation
  if (outcome === 'failed for good') return { outcome, retry, meaning }
  if (outcome === 'failed for now')
    return {
      outcome,
      retry,
      meaning: `Failed for now, and the server has given up: ${reasonOf(explanation, cause)}`,
    }
  return {
    outcome: 'failed for good',
    retry: 'unclear',
    meaning: `Failed for good: ${reasonOf(explanation, cause)}`,
  }
}

const delayed = (explanation: Explanation, cause: string | null): Settled => ({
  outcome: 'failed for now',
  retry: 'not needed',
  meaning: `Delayed, and the server goes on: ${reasonOf(explanation, cause)}`,
})

function settled(action: string, explanation: Explanation, cause: string | null): Settled | null {
  if (action === 'failed') return failed(explanation, cause)
  if (action === 'delayed') return delayed(explanation, cause)
  const success = Object.hasOwn(successes, action) ? successes[action] : undefined
  return success === undefined
    ? null
    : { outcome: 'success', retry: 'not needed', meaning: `Success: ${success}.` }
}

/** Says that the codes tell of something else than the action does. */
function contradiction(action: string, { basic, status, outcome }: Explanation, to: Settled): string | null {
  if (outcome === to.outcome || outcome === 'unknown') return null
  const codes = [basic, status].filter((code) => code !== null).join(' ')
  return `${codes} contradicts the action ${action}, which counts, as it is what the server did (RFC 3464 section 2.3.3)`
}

/**
 * Adds to what the codes in a report mean what its action says that was done with the message; any text is answered.
 * @param cause what the words tell, where there is no code
 */
export function withAction(
  action: string,
  explanation: Explanation,
  cause: string | null = null,
): Explanation {
  const to = settled(action, explanation, cause)
  if (to === null) return explanation
  const doubt = joinDoubts(explanation.doubt, contradiction(action, explanation, to))
  return { ...explanation, ...to, lookAt: to.outcome === 'success' ? [] : explanation.lookAt, doubt }
}

const asGiven = (said: ReadReply['said']): ReadReply => ({ said, outOfForm: null })

/** Part of a recipient's record to explain: the reply, which is nearer to the cause, with the code that was settled for it. */
function readRecipient({ reply, status, text, reportedStatus }: BouncedRecipient): ReadReply {
  if (reply === null) return status === null ? readReply(text ?? '') : asGiven(status)
  const own = completed({ ...reply, status: null })
  const isOutOfForm = own.outOfForm !== null && own.outOfForm === status && status !== reportedStatus
  return isOutOfForm && text?.startsWith(`${reply.basic}`) === true ? own : asGiven({ ...reply, status })
}

/** Says that the Status field tells of another class than the reply that stands beside it. */
function statusContradiction({ reply, reportedStatus }: BouncedRecipient): string | null {
  const { basic, status } = reply ?? { basic: null, status: null }
  if (reportedStatus === null || status === null) return null
  if (`${basic}`.startsWith(reportedStatus.slice(0, 1))) return null
  return `the status ${reportedStatus} of the report contradicts the reply that it quotes, ${basic} ${status}, and the reply counts, as it is nearer to the cause`
}

/** Explains what a bounce says of a recipient. */
export function explainRecipient(recipient: BouncedRecipient): Explained {
  const explanation = explainRead(readRecipient(recipient))
  const doubt = joinDoubts(explanation.doubt, statusContradiction(recipient))
  const cause = recipient.interpretation?.cause ?? null
  const done = withAction(recipient.action ?? '', { ...explanation, doubt }, cause)
  const given = recipient.text ?? recipient.status
  return enrich(given, shownRecipient(recipient), done, recipient.interpretation)
}
