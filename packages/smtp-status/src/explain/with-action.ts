import type { Explanation } from '@smtp-status/replies'
import { joinDoubts } from './doubts.js'
import { sentenceOf } from './sentence.js'

type Settled = Pick<Explanation, 'outcome' | 'retry' | 'meaning'>

/** Words of the actions that tell of success (RFC 3464 section 2.3.3). */
const successes: Readonly<Record<string, string>> = {
  delivered: 'the message was delivered',
  relayed: 'the message was handed on to where no report of its delivery comes from',
  expanded: 'the message was delivered to the address, which handed it on to several others',
}

/** Why it failed or is late, as far as the codes tell. */
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

/** That the codes tell of something else than the action does. */
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
