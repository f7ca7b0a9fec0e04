import type { Action, MessageKind } from '../bounce.js'
import type { EventForm } from './event.js'
import { outcomeOf, textAt } from './event.js'

const kinds: Readonly<Record<string, readonly [MessageKind, Action]>> = {
  hard_bounce: ['bounce', 'failed'],
  soft_bounce: ['bounce', 'failed'],
  reject: ['bounce', 'failed'],
  deferral: ['delay', 'delayed'],
  delivered: ['delivered', 'delivered'],
}

/** Webhooks of Mailchimp Transactional (Mandrill). */
export const mandrill: EventForm = {
  id: 'mandrill',
  name: 'Mandrill',
  source: 'https://mailchimp.com/developer/transactional/docs/webhooks/',
  read: (event) => {
    const type = textAt(event, 'event')
    const address = textAt(event, 'msg', 'email')
    if (address === '') return null
    if (type === 'spam') return outcomeOf('complaint')
    const known = Object.hasOwn(kinds, type) ? kinds[type] : undefined
    if (known === undefined) return outcomeOf('other')
    const [kind, action] = known
    return outcomeOf(kind, {
      address,
      action,
      replies: [textAt(event, 'msg', 'diag')],
      words: textAt(event, 'msg', 'bounce_description'),
    })
  },
}
