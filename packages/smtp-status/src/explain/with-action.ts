import type { Explanation } from '@smtp-status/replies'
import { joinDoubts } from './doubts.js'
import { sentenceOf } from './sentence.js'

type Settled = Pick<Explanation, 'outcome' | 'retry' | 'meaning'>

/** What the actions say that tell of success (RFC 3464 section 2.3.3). */
const successes: Readonly<Record<string, string>> = {
  delivered: 'the message was delivered',
  relayed: 'the message was handed on to where no report of its delivery comes from',
  expanded: 'the message was delivered to the address, which handed it on to several others',
}

/** Why it failed or is late, as far as the codes tell. */
function reasonOf({ meaning, sureness }: Explanation): string {
  const reason = sureness === 'nothing known' ? null : sentenceOf(meaning).reason
  return reason ?? 'the report has no code that says why.'
}

/** What the server gave up on is not tried again, even where the cause may pass: RFC 3463 section 2 of class 4. */
function failed(explanation: Explanation): Settled {
  const { outcome, retry, meaning } = explanation
  if (outcome === 'failed for good') return { outcome, retry, meaning }
  if (outcome === 'failed for now')
    return {
      outcome,
      retry,
      meaning: `Failed for now, and the server has given up: ${reasonOf(explanation)}`,
    }
  return {
    outcome: 'failed for good',
    retry: 'unclear',
    meaning: `Failed for good: ${reasonOf(explanation)}`,
  }
}

const delayed = (explanation: Explanation): Settled => ({
  outcome: 'failed for now',
  retry: 'not needed',
  meaning: `Delayed, and the server goes on: ${reasonOf(explanation)}`,
})

function settled(action: string, explanation: Explanation): Settled | null {
  if (action === 'failed') return failed(explanation)
  if (action === 'delayed') return delayed(explanation)
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

/** Adds to what the codes in a report mean what its action says that was done with the message; any text is answered. */
export function withAction(action: string, explanation: Explanation): Explanation {
  const to = settled(action, explanation)
  if (to === null) return explanation
  const doubt = joinDoubts(explanation.doubt, contradiction(action, explanation, to))
  return { ...explanation, ...to, lookAt: to.outcome === 'success' ? [] : explanation.lookAt, doubt }
}
