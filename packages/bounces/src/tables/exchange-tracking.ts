import type { Action, BouncedRecipient } from '../bounce.js'
import { recipientOf } from '../events/event.js'
import { namedFields, recordOf } from './record.js'
import type { TableForm } from './table.js'

const actions: Readonly<Record<string, Action>> = {
  fail: 'failed',
  poisonmessage: 'failed',
  defer: 'delayed',
  deliver: 'delivered',
  expand: 'expanded',
  send: 'relayed',
}

const header = /^#Fields: /i

function readRecord(fields: ReadonlyMap<string, string>, line: number): readonly BouncedRecipient[] {
  const event = (fields.get('event-id') ?? '').toLowerCase()
  const action = Object.hasOwn(actions, event) ? actions[event] : undefined
  if (action === undefined) return []
  const statuses = (fields.get('recipient-status') ?? '').split(/;(?=[{[]|[245]\d\d )/)
  return (fields.get('recipient-address') ?? '')
    .split(';')
    .filter((address) => address !== '')
    .map((address, index) =>
      recipientOf(
        {
          address,
          action,
          replies: [statuses[index] ?? statuses[0] ?? ''],
          words: fields.get('source-context') ?? '',
          reportingHost: fields.get('server-hostname') ?? '',
        },
        line,
      ),
    )
}

/** Message tracking logs of Microsoft Exchange. */
export const exchangeTracking: TableForm = {
  id: 'exchange-tracking',
  name: 'Exchange, message tracking log',
  source: 'https://learn.microsoft.com/exchange/mail-flow/transport-logs/message-tracking',
  recognises: (line) => header.test(line) || /^#Software: Microsoft Exchange/i.test(line),
  reader: () => {
    let names: readonly string[] = []
    return (line, number) => {
      if (header.test(line)) names = recordOf(line.slice('#Fields: '.length))
      if (line.startsWith('#') || names.length === 0) return []
      return readRecord(namedFields(names, recordOf(line)), number)
    }
  },
}
