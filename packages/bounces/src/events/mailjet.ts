import type { EventForm } from './event.js'
import { at, outcomeOf, textAt } from './event.js'

/** Events of the webhooks of Mailjet. */
export const mailjet: EventForm = {
  id: 'mailjet',
  name: 'Mailjet',
  source: 'https://dev.mailjet.com/email/guides/webhooks/',
  read: (event) => {
    const type = textAt(event, 'event')
    const address = textAt(event, 'email')
    if (address === '' || textAt(event, 'MessageID') === '') return null
    if (type === 'spam') return outcomeOf('complaint')
    if (type === 'sent')
      return outcomeOf('delivered', { address, action: 'delivered', replies: [textAt(event, 'smtp_reply')] })
    if (type !== 'bounce' && type !== 'blocked') return outcomeOf('other')
    // A bounce that is not hard was given up as well.
    return outcomeOf('bounce', {
      address,
      action: 'failed',
      replies: [textAt(event, 'comment')],
      words: [textAt(event, 'error'), at(event, 'hard_bounce') === true ? 'permanent' : ''].join(' '),
    })
  },
}
