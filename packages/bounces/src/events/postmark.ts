import type { EventForm, JsonObject, Outcome } from './event.js'
import { outcomeOf, textAt } from './event.js'

const later: ReadonlySet<string> = new Set(['Transient', 'SoftBounce', 'DnsError', 'SMTPApiError'])
const answers: ReadonlySet<string> = new Set(['AutoResponder', 'ChallengeVerification', 'AddressChange'])

const others: ReadonlySet<string> = new Set(['Open', 'Click', 'SubscriptionChange', 'Inbound'])

/** The kind of record; its API lists bounces that do not name theirs. */
function recordOf(event: JsonObject): string {
  const isListed = textAt(event, 'TypeCode') !== '' && textAt(event, 'MessageID') !== ''
  return textAt(event, 'RecordType') || (isListed ? 'Bounce' : '')
}

function bounce(event: JsonObject, address: string): Outcome {
  const type = textAt(event, 'Type')
  if (answers.has(type)) return outcomeOf('vacation')
  if (type === 'Unsubscribe' || type === 'Subscribe') return outcomeOf('other')
  const isLater = later.has(type)
  return outcomeOf(isLater ? 'delay' : 'bounce', {
    address,
    action: isLater ? 'delayed' : 'failed',
    replies: [textAt(event, 'Details')],
    words: textAt(event, 'Description') || textAt(event, 'Name'),
  })
}

/** Webhooks of Postmark, and the bounces that its API lists. */
export const postmark: EventForm = {
  id: 'postmark',
  name: 'Postmark',
  source: 'https://postmarkapp.com/developer/webhooks/bounce-webhook',
  read: (event) => {
    const record = recordOf(event)
    const address = textAt(event, 'Email') || textAt(event, 'Recipient')
    if (record === 'SpamComplaint') return outcomeOf('complaint')
    if (others.has(record)) return outcomeOf('other')
    if (record === 'Delivery')
      return outcomeOf('delivered', { address, action: 'delivered', replies: [textAt(event, 'Details')] })
    return record === 'Bounce' ? bounce(event, address) : null
  },
}
