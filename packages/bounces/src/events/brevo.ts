import type { EventForm } from './event.js'
import { kindOfEvent, outcomeOf, textAt } from './event.js'

const kinds = {
  failed: 'hard_bounce soft_bounce blocked invalid_email error',
  delayed: 'deferred',
  delivered: 'delivered',
}

/** Events of the webhooks of Brevo, which was Sendinblue. */
export const brevo: EventForm = {
  id: 'brevo',
  name: 'Brevo',
  source: 'https://developers.brevo.com/docs/transactional-webhooks',
  read: (event) => {
    const type = textAt(event, 'event')
    const address = textAt(event, 'email')
    if (address === '' || textAt(event, 'message-id') === '') return null
    if (type === 'spam') return outcomeOf('complaint')
    return kindOfEvent(kinds, type, { address, replies: [textAt(event, 'reason')], words: type })
  },
}
