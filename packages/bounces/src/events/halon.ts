import type { EventForm } from './event.js'
import { at, isObject, listAt, outcomeOf, textAt } from './event.js'

/** The address in the parts in which Halon gives it. */
const addressIn = (value: Parameters<typeof at>[0]): string =>
  typeof value === 'string'
    ? value
    : textAt(value, 'address') || `${textAt(value, 'localpart')}@${textAt(value, 'domain')}`

/** Records of deliveries as Halon's hooks log them. */
export const halon: EventForm = {
  id: 'halon',
  name: 'Halon',
  source: 'https://docs.halon.io/hsl/postdelivery.html',
  read: (event) => {
    const result = at(event, 'attempt', 'result') ?? at(event, 'result')
    const message = at(event, 'message') ?? event
    if (!isObject(result) || at(message, 'recipient') === undefined) return null
    const code = textAt(result, 'code')
    const enhanced = listAt(result, 'enhanced').join('.')
    const reason = listAt(result, 'reason').join(' ') || textAt(result, 'reason')
    const reply = [code, enhanced, reason].join(' ')
    const isLater = code.startsWith('4')
    const isDelivered = code.startsWith('2')
    return outcomeOf(isDelivered ? 'delivered' : isLater ? 'delay' : 'bounce', {
      address: addressIn(at(message, 'recipient')),
      action: isDelivered ? 'delivered' : isLater ? 'delayed' : 'failed',
      replies: [reply],
      remoteHost: textAt(event, 'attempt', 'connection', 'remotemx') || textAt(result, 'remotemx'),
    })
  },
}
