import type { EventForm } from './event.js'
import { kindOfEvent, textAt } from './event.js'

const kinds = {
  failed: 'Bounced Suppressed Quarantined FilteredSpam Failed',
  expanded: 'Expanded',
  delivered: 'Delivered',
}

/** Delivery reports of Azure Communication Services, as Event Grid sends them. */
export const azure: EventForm = {
  id: 'azure',
  name: 'Azure Communication Services',
  source: 'https://learn.microsoft.com/azure/event-grid/communication-services-email-events',
  read: (event) => {
    const type = textAt(event, 'eventType') || textAt(event, 'type')
    if (!type.startsWith('Microsoft.Communication.Email')) return null
    return kindOfEvent(kinds, textAt(event, 'data', 'status'), {
      address: textAt(event, 'data', 'recipient'),
      replies: [textAt(event, 'data', 'deliveryStatusDetails', 'statusMessage')],
      words: textAt(event, 'data', 'status'),
      remoteHost: textAt(event, 'data', 'deliveryStatusDetails', 'recipientMailServerHostName'),
    })
  },
}
