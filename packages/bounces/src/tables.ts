import type { Action, BouncedRecipient } from './bounce.js'
import { recipientOf } from './events/event.js'
import { actionOf } from './recipient.js'

/** A kind of file with a delivery on each line. */
interface TableForm {
  /** As in the name of its file. */
  readonly id: string
  readonly name: string
  /** The page on which it is described. */
  readonly source: string
  /** Tells whether a line is the first of such a file, or of a piece of one. */
  readonly recognises: (line: string) => boolean
  /** Begins to read a file; gives what reads each of its lines, which may be about several recipients. */
  readonly reader: () => (line: string, number: number) => readonly BouncedRecipient[]
}

/** Cuts a line of comma-separated values into its fields (RFC 4180 section 2). */
function recordOf(line: string): readonly string[] {
  const fields: string[] = []
  let field = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    if (character === '"' && isQuoted && line[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (character === '"') isQuoted = !isQuoted
    else if (character === ',' && !isQuoted) {
      fields.push(field.trim())
      field = ''
    } else field += character
  }
  return [...fields, field.trim()]
}

/** The fields of a record by the names of its columns, in small letters. */
const namedFields = (names: readonly string[], record: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name, index) => [name.toLowerCase(), record[index] ?? '']))

const powermtaActions: Readonly<Record<string, Action>> = {
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
    ['rcpt', addresses[1] ?? addresses[0] ?? ''],
    ['dsnaction', find(/^(?:failed|delayed|delivered|relayed|expanded)$/)],
    ['dsnstatus', find(/^[245]\.\d+\.\d/)],
    ['dsndiag', find(/^(?:smtp|x-[\w-]+);/)],
  ])
}

function readPowermta(fields: ReadonlyMap<string, string>, line: number): BouncedRecipient {
  const field = (name: string): string => fields.get(name) ?? ''
  const type = field('type')
  const action =
    actionOf(field('dsnaction')) ?? (Object.hasOwn(powermtaActions, type) ? powermtaActions[type] : null)
  const event = {
    address: field('rcpt'),
    action: action ?? null,
    replies: [field('dsndiag')],
    words: field('bouncecat'),
    status: field('dsnstatus'),
    remoteHost: field('dsnmta').replace(/ \(.*/, ''),
  }
  return recipientOf(event, line)
}

/** Accounting files of PowerMTA: comma-separated, with a line of names or without. */
const powermta: TableForm = {
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
      return [readPowermta(names.length > 0 ? namedFields(names, record) : guessedFields(record), number)]
    }
  },
}

const exchangeActions: Readonly<Record<string, Action>> = {
  fail: 'failed',
  poisonmessage: 'failed',
  defer: 'delayed',
  deliver: 'delivered',
  expand: 'expanded',
  send: 'relayed',
}

const header = /^#Fields: /i

function readExchange(fields: ReadonlyMap<string, string>, line: number): readonly BouncedRecipient[] {
  const event = (fields.get('event-id') ?? '').toLowerCase()
  const action = Object.hasOwn(exchangeActions, event) ? exchangeActions[event] : undefined
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
          words: fields.get('source-context'),
          reportingHost: fields.get('server-hostname'),
        },
        line,
      ),
    )
}

/** Message tracking logs of Microsoft Exchange. */
const exchangeTracking: TableForm = {
  id: 'exchange-tracking',
  name: 'Exchange, message tracking log',
  source: 'https://learn.microsoft.com/exchange/mail-flow/transport-logs/message-tracking',
  recognises: (line) => header.test(line) || /^#Software: Microsoft Exchange/i.test(line),
  reader: () => {
    let names: readonly string[] = []
    return (line, number) => {
      if (header.test(line)) names = recordOf(line.slice('#Fields: '.length))
      if (line.startsWith('#')) return []
      return readExchange(namedFields(names, recordOf(line)), number)
    }
  },
}

/** The files with a delivery on each line that are known. */
const tableForms: readonly TableForm[] = [powermta, exchangeTracking]

/** The form of the file whose first line this is; `null` where it is none of the known ones. */
export const tableOf = (line: string): TableForm | null =>
  tableForms.find(({ recognises }) => recognises(line)) ?? null
