import { parseDiagnosticCode, parseDsnStatus } from '@smtp-status/replies'
import type { Reply } from '@smtp-status/replies'
import type { StatusCodeText } from '@smtp-status/codes'
import type { Recipient } from './delivery-status.js'
import { joinDoubts } from './doubts.js'
import type { Explained } from './explained.js'
import { enrich, explainRead } from './explained.js'
import { repliesInText } from './found-in-text.js'
import type { ReadReply } from './read-reply.js'
import { completed, readReply } from './read-reply.js'
import { withAction } from './with-action.js'

const asGiven = (said: Reply | string): ReadReply => ({ said, outOfForm: null })

function readQuoted(reply: Reply, code: StatusCodeText | undefined): ReadReply {
  if (reply.status !== null) return asGiven(reply)
  const read = completed(reply)
  if (read.outOfForm === null) return asGiven({ ...reply, status: code ?? null })
  return read.outOfForm === code ? asGiven(read.said) : read
}

/** A Status that says no more than its class gives way to the code of that class with which a text begins that is no reply, as IronPort writes it. */
function closest(text: string, code: StatusCodeText): ReadReply {
  const read = readReply(text)
  const isCloser = typeof read.said === 'string' && read.said.startsWith(code.slice(0, 1))
  return code.endsWith('.0.0') && isCloser ? read : asGiven(code)
}

/**
 * What of a report is to be explained: the reply that it quotes, which is nearer to the cause; with the code of the Status field
 * where the reply has none (RFC 3464 sections 2.3.4 and 2.3.6).
 */
function readRecipient(text: string, reply: Reply | null, code: StatusCodeText | undefined): ReadReply {
  if (reply !== null) return readQuoted(reply, code)
  if (code !== undefined) return closest(text, code)
  return readReply(repliesInText(text)[0]?.reply ?? text)
}

/** That the Status field tells of another class than the reply that stands beside it. */
function contradiction(reply: Reply | null, code: StatusCodeText | undefined): string | null {
  const { basic, status } = reply ?? { basic: null, status: null }
  if (code === undefined || status === null || `${basic}`.startsWith(code.slice(0, 1))) return null
  return `the status ${code} of the report contradicts the reply that it quotes, ${basic} ${status}, and the reply counts, as it is nearer to the cause`
}

/** An action without a comment behind it. */
const wordOf = (action: string | null): string => /^[a-z]+/.exec(action ?? '')?.[0] ?? ''

/** Explains what a report says of a recipient. */
export function explainRecipient(recipient: Recipient): Explained {
  const { status, diagnosticCode, action } = recipient
  const { text, reply } = parseDiagnosticCode(diagnosticCode ?? '')
  const code = parseDsnStatus(status ?? '')?.status
  const explanation = explainRead(readRecipient(text, reply, code))
  const doubt = joinDoubts(explanation.doubt, contradiction(reply, code))
  return enrich(text || status, recipient, withAction(wordOf(action), { ...explanation, doubt }))
}
