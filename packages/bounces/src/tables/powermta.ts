import type { Action, BouncedRecipient } from '../bounce.js'
import { recipientOf } from '../events/event.js'
import { actionOf } from '../recipient.js'
import { namedFields, recordOf } from './record.js'
import type { TableForm } from './table.js'

const actions: Readonly<Record<string, Action>> = {
  b: 'failed',
  rb: 'failed',
  rs: 'delayed',
  t: 'delayed',
  tq: 'delayed',
  d: 'delivered',
}

const beginsRecord = /^(?:b|rb|rs|t|tq|d),\d{4}-\d\d-\d\d/
const beginsHeader = /^type,time/i

/** The columns of a record whose header line is not there, by what they look like. */
function guessedFields(record: readonly string[]): ReadonlyMap<string, string> {
  const addresses = record.filter((field) => /^[^\s@]+@[^\s@]+$/.test(field))
  const find = (form: RegExp): string => record.find((field) => form.test(field)) ?? ''
  return new Map([
    ['type', record[0] ?? ''],
    ['orig', addresses[0] ?? ''],
    ['rcpt', addresses[1] ?? addresses[0] ?? ''],
    ['dsnaction', find(/^(?:failed|delayed|delivered|relayed|expanded)$/)],
    ['dsnstatus', find(/^[245]\.\d+\.\d+/)],
    ['dsndiag', find(/^(?:smtp|x-[\w-]+);/)],
  ])
}

function readRecord(fields: ReadonlyMap<string, string>, line: number): BouncedRecipient {
  const field = (name: string): string => fields.get(name) ?? ''
  const type = field('type')
  const action = actionOf(field('dsnaction')) ?? (Object.hasOwn(actions, type) ? actions[type] : null)
  const event = {
    address: field('rcpt'),
    action: action ?? null,
    replies: [field('dsndiag')],
    words: field('bouncecat'),
    status: field('dsnstatus'),
    remoteHost: field('dsnmta').replace(/ \(.*$/, ''),
  }
  return recipientOf(event, line)
}

/** Accounting files of PowerMTA: comma-separated, with a line of names or without. */
export const powermta: TableForm = {
  id: 'powermta',
  name: 'PowerMTA, accounting file',
  source: 'https://help.bird.com/powermta-user-guide',
  recognises: (line) => beginsHeader.test(line) || beginsRecord.test(line),
  reader: () => {
    let names: readonly string[] = []
    return (line, number) => {
      if (beginsHeader.test(line)) names = recordOf(line)
      if (!beginsRecord.test(line)) return []
      const record = recordOf(line)
      return [readRecord(names.length > 0 ? namedFields(names, record) : guessedFields(record), number)]
    }
  },
}
