import type { EventForm } from './event.js'
import { outcomeOf, textAt } from './event.js'

const later: ReadonlySet<string> = new Set(['Transient', 'SoftBounce', 'DnsError', 'SMTPApiError'])
const answers: ReadonlySet<string> = new Set(['AutoResponder', 'ChallengeVerification', 'AddressChange'])

/** Webhooks of Postmark. */
export const postmark: EventForm = {
  id: 'postmark',
  name: 'Postmark',
  source: 'https://postmarkapp.com/developer/webhooks/bounce-webhook',
  read: (event) => {
    const record = textAt(event, 'RecordType')
    if (record === 'SpamComplaint') return outcomeOf('complaint')
    const address = textAt(event, 'Email') || textAt(event, 'Recipient')
    if (record === 'Delivery')
      return outcomeOf('delivered', { address, action: 'delivered', replies: [textAt(event, 'Details')] })
    if (record !== 'Bounce') return null
    const type = textAt(event, 'Type')
    if (answers.has(type)) return outcomeOf('vacation')
    return outcomeOf(later.has(type) ? 'delay' : 'bounce', {
      address,
      action: later.has(type) ? 'delayed' : 'failed',
      replies: [textAt(event, 'Details')],
      words: textAt(event, 'Description') || textAt(event, 'Name'),
    })
  },
}
