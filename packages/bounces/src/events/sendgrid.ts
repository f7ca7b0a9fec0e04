import type { Action, MessageKind } from '../bounce.js'
import type { EventForm } from './event.js'
import { outcomeOf, textAt } from './event.js'

const kinds: Readonly<Record<string, readonly [MessageKind, Action]>> = {
  bounce: ['bounce', 'failed'],
  blocked: ['bounce', 'failed'],
  dropped: ['bounce', 'failed'],
  deferred: ['delay', 'delayed'],
  delivered: ['delivered', 'delivered'],
}

/** Events of the webhook of Twilio SendGrid. */
export const sendgrid: EventForm = {
  id: 'sendgrid',
  name: 'SendGrid',
  source: 'https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event',
  read: (event) => {
    const type = textAt(event, 'event')
    if (textAt(event, 'sg_event_id') === '' && textAt(event, 'sg_message_id') === '') return null
    if (type === 'spamreport') return outcomeOf('complaint')
    const known = Object.hasOwn(kinds, type) ? kinds[type] : undefined
    if (known === undefined) return outcomeOf('other')
    const [kind, action] = known
    const replies = [textAt(event, 'reason'), textAt(event, 'response')]
    return outcomeOf(kind, {
      address: textAt(event, 'email'),
      action,
      replies,
      status: textAt(event, 'status'),
      words: textAt(event, 'bounce_classification'),
    })
  },
}
