import type { EventForm, JsonObject } from './event.js'
import { at, isObject, outcomeOf, textAt } from './event.js'

/** The reply in the parts in which Mailgun gives it: code, enhanced code, message. */
function replyOf(status: JsonObject): string {
  const message = textAt(status, 'message') || textAt(status, 'description')
  const enhanced = textAt(status, 'enhanced-code')
  const codes = [textAt(status, 'code'), message.includes(enhanced) ? '' : enhanced]
  return /^[245]\d\d/.test(message) ? message : [...codes, message].join(' ')
}

/** Events that tell of no delivery. */
const others: ReadonlySet<string> = new Set(['accepted', 'opened', 'clicked', 'unsubscribed', 'stored'])

/** Events of the webhooks of Mailgun. */
export const mailgun: EventForm = {
  id: 'mailgun',
  name: 'Mailgun',
  source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/events/events',
  read: (payload) => {
    const inner = at(payload, 'event-data')
    const event = isObject(inner) ? inner : payload
    const status = at(event, 'delivery-status')
    const type = textAt(event, 'event')
    if (type === '' || textAt(event, 'recipient') === '') return null
    if (type === 'complained') return outcomeOf('complaint')
    if (others.has(type)) return outcomeOf('other')
    if (type === 'rejected')
      return outcomeOf('bounce', {
        address: textAt(event, 'recipient'),
        action: 'failed',
        replies: [textAt(event, 'reject', 'reason')],
      })
    if (!isObject(status)) return null
    const isLater = textAt(event, 'severity') === 'temporary'
    const isDelivered = type === 'delivered'
    const action = isDelivered ? 'delivered' : isLater ? 'delayed' : 'failed'
    return outcomeOf(isDelivered ? 'delivered' : isLater ? 'delay' : 'bounce', {
      address: textAt(event, 'recipient'),
      action,
      replies: [replyOf(status)],
      words: textAt(event, 'reason'),
      remoteHost: textAt(status, 'mx-host'),
    })
  },
}
