import { actionOf } from '../recipient.js'
import type { EventForm, JsonObject, Outcome } from './event.js'
import { isObject, listAt, outcomeOf, parseJson, textAt } from './event.js'

function bounce(event: JsonObject): Outcome {
  const type = textAt(event, 'bounce', 'bounceType')
  const words = [type, textAt(event, 'bounce', 'bounceSubType')].filter((word) => word !== '').join(': ')
  const recipients = listAt(event, 'bounce', 'bouncedRecipients').map((recipient) => ({
    address: textAt(recipient, 'emailAddress'),
    action: actionOf(textAt(recipient, 'action')) ?? ('failed' as const),
    replies: [textAt(recipient, 'diagnosticCode')],
    words,
    status: textAt(recipient, 'status'),
    reportingHost: textAt(event, 'bounce', 'reportingMTA'),
    remoteHost: textAt(event, 'bounce', 'remoteMtaIp'),
  }))
  return outcomeOf('bounce', ...recipients)
}

function delay(event: JsonObject): Outcome {
  const recipients = listAt(event, 'deliveryDelay', 'delayedRecipients').map((recipient) => ({
    address: textAt(recipient, 'emailAddress'),
    action: 'delayed' as const,
    replies: [textAt(recipient, 'diagnosticCode')],
    words: textAt(event, 'deliveryDelay', 'delayType'),
    status: textAt(recipient, 'status'),
    reportingHost: textAt(event, 'deliveryDelay', 'reportingMTA'),
  }))
  return outcomeOf('delay', ...recipients)
}

function delivery(event: JsonObject): Outcome {
  const recipients = listAt(event, 'delivery', 'recipients').map((address) => ({
    address: typeof address === 'string' ? address : '',
    action: 'delivered' as const,
    replies: [textAt(event, 'delivery', 'smtpResponse')],
    reportingHost: textAt(event, 'delivery', 'reportingMTA'),
  }))
  return outcomeOf('delivered', ...recipients)
}

/** The provider itself did not send the message, to none of those whom it names. */
function refused(event: JsonObject): Outcome {
  const reason = textAt(event, 'reject', 'reason') || textAt(event, 'failure', 'errorMessage')
  const recipients = listAt(event, 'mail', 'destination').map((address) => ({
    address: typeof address === 'string' ? address : '',
    action: 'failed' as const,
    replies: [reason],
  }))
  return outcomeOf('bounce', ...recipients)
}

const other = (): Outcome => outcomeOf('other')

const kinds: ReadonlyMap<string, (event: JsonObject) => Outcome> = new Map(
  Object.entries({
    Bounce: bounce,
    Complaint: () => outcomeOf('complaint'),
    Delivery: delivery,
    DeliveryDelay: delay,
    Reject: refused,
    'Rendering Failure': refused,
    Send: other,
    Open: other,
    Click: other,
    Subscription: other,
  }),
)

/** The event itself, out of the envelope of SNS where there is one. */
function unwrapped(event: JsonObject): JsonObject {
  const inner = textAt(event, 'Type') === 'Notification' ? parseJson(textAt(event, 'Message')) : undefined
  return isObject(inner) ? inner : event
}

/** Notifications and events of Amazon SES, alone or inside what SNS sends. */
export const ses: EventForm = {
  id: 'ses',
  name: 'Amazon SES',
  source: 'https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html',
  read: (event) => {
    const inner = unwrapped(event)
    const type = textAt(inner, 'notificationType') || textAt(inner, 'eventType')
    return kinds.get(type)?.(inner) ?? null
  },
}
