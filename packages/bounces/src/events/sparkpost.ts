import type { Action, MessageKind } from '../bounce.js'
import type { EventForm } from './event.js'
import { at, isObject, outcomeOf, textAt } from './event.js'

const kinds: Readonly<Record<string, readonly [MessageKind, Action]>> = {
  bounce: ['bounce', 'failed'],
  out_of_band: ['bounce', 'failed'],
  policy_rejection: ['bounce', 'failed'],
  generation_rejection: ['bounce', 'failed'],
  generation_failure: ['bounce', 'failed'],
  delay: ['delay', 'delayed'],
  delivery: ['delivered', 'delivered'],
}

/** Message events of SparkPost (Bird). */
export const sparkpost: EventForm = {
  id: 'sparkpost',
  name: 'SparkPost',
  source: 'https://developers.sparkpost.com/api/events/',
  read: (payload) => {
    const events = at(payload, 'msys')
    const inner = isObject(events) ? Object.values(events)[0] : undefined
    const event = isObject(inner) ? inner : payload
    const type = textAt(event, 'type')
    if (textAt(event, 'rcpt_to') === '' || textAt(event, 'message_id') === '') return null
    if (type === 'spam_complaint') return outcomeOf('complaint')
    const known = Object.hasOwn(kinds, type) ? kinds[type] : undefined
    if (known === undefined) return outcomeOf('other')
    const [kind, action] = known
    return outcomeOf(kind, {
      address: textAt(event, 'raw_rcpt_to') || textAt(event, 'rcpt_to'),
      action,
      replies: [textAt(event, 'raw_reason'), textAt(event, 'reason'), textAt(event, 'error_code')],
      remoteHost: textAt(event, 'ip_address'),
    })
  },
}
