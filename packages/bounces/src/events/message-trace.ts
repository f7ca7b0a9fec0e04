import type { EventForm } from './event.js'
import { kindOfEvent, textAt } from './event.js'

const kinds = {
  failed: 'failed quarantined filteredasspam',
  delayed: 'pending',
  expanded: 'expanded',
  delivered: 'delivered',
}

/** Message traces of Exchange Online, by Microsoft Graph or by PowerShell, which writes its names with capitals. */
export const messageTrace: EventForm = {
  id: 'message-trace',
  name: 'Exchange Online, message trace',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/exchangemessagetrace',
  read: (event) => {
    const field = (name: string): string =>
      textAt(event, name) || textAt(event, name.charAt(0).toUpperCase() + name.slice(1))
    const address = field('recipientAddress')
    const status = field('status')
    if (address === '' || status === '') return null
    const recipient = { address, replies: [], words: status, remoteHost: field('toIP') }
    return kindOfEvent(kinds, status.toLowerCase(), recipient)
  },
}
