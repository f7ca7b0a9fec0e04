import type { BouncedRecipient } from '@smtp-status/bounces'
import { joinDoubts } from './doubts.js'
import type { Explained } from './explained.js'
import { enrich, explainRead } from './explained.js'
import type { ReadReply } from './read-reply.js'
import { completed, readReply } from './read-reply.js'
import { shownRecipient } from './recipient.js'
import { withAction } from './with-action.js'

const asGiven = (said: ReadReply['said']): ReadReply => ({ said, outOfForm: null })

/** Part of a recipient's record to explain: the reply, which is nearer to the cause, with the code that was settled for it. */
function readRecipient({ reply, status, text, reportedStatus }: BouncedRecipient): ReadReply {
  if (reply === null) return status === null ? readReply(text ?? '') : asGiven(status)
  const own = completed({ ...reply, status: null })
  const isOutOfForm = own.outOfForm !== null && own.outOfForm === status && status !== reportedStatus
  return isOutOfForm && text?.startsWith(`${reply.basic}`) === true ? own : asGiven({ ...reply, status })
}

/** That the Status field tells of another class than the reply that stands beside it. */
function contradiction({ reply, reportedStatus }: BouncedRecipient): string | null {
  const { basic, status } = reply ?? { basic: null, status: null }
  if (reportedStatus === null || status === null) return null
  if (`${basic}`.startsWith(reportedStatus.slice(0, 1))) return null
  return `the status ${reportedStatus} of the report contradicts the reply that it quotes, ${basic} ${status}, and the reply counts, as it is nearer to the cause`
}

/** Explains what a bounce says of a recipient. */
export function explainRecipient(recipient: BouncedRecipient): Explained {
  const explanation = explainRead(readRecipient(recipient))
  const doubt = joinDoubts(explanation.doubt, contradiction(recipient))
  const cause = recipient.interpretation?.cause ?? null
  const done = withAction(recipient.action ?? '', { ...explanation, doubt }, cause)
  const given = recipient.text ?? recipient.status
  return enrich(given, shownRecipient(recipient), done, recipient.interpretation)
}
