import { describe, expect, it } from 'vitest'
import type { BouncedRecipient } from '../src/index.js'
import { tableOf } from '../src/tables.js'

/** The recipients in a file, whose lines are given with their numbers from 1. */
function recipientsIn(...lines: readonly string[]): readonly BouncedRecipient[] {
  const read = tableOf(lines[0] ?? '')?.reader()
  return lines.flatMap((line, index) => read?.(line, index + 1) ?? [])
}

it.each<readonly [string, string | undefined]>([
  ['type,timeLogged,rcpt', 'powermta'],
  ['TYPE,TIMELOGGED', 'powermta'],
  ...['b', 'rb', 'rs', 't', 'tq', 'd'].map((type) => [`${type},2026-11-01 10:00:00,x`, 'powermta'] as const),
  ['#Fields: date-time', 'exchange-tracking'],
  ['#fields: date-time', 'exchange-tracking'],
  ['#software: microsoft exchange server', 'exchange-tracking'],
  ['a,type,time', undefined],
  ['x,2026-11-01 10:00:00', undefined],
  ['b,26-11-01', undefined],
  ['b,2026-11-x', undefined],
  ['ab,2026-11-01', undefined],
  ['x#Fields: a', undefined],
  ['#Fields:a', undefined],
  ['x#Software: Microsoft Exchange', undefined],
  ['', undefined],
])('a file that begins with %j is of the form %j', (line, id) => expect(tableOf(line)?.id).toBe(id))

describe('an accounting file of PowerMTA with names of columns', () => {
  const names = 'type,timeLogged,orig, rcpt ,dsnAction,dsnStatus,dsnDiag,dsnMta, bounceCat '
  const day = '2026-11-01 10:00:00'

  it('has the facts of a recipient in its columns', () => {
    const line = `b,${day},a@example.org,b@example.net,delayed,4.1.1 (x),smtp;450 No,mx.example.net (192.0.2.1) (x),bad`
    expect(recipientsIn(names, line)).toMatchObject([
      {
        finalRecipient: 'b@example.net',
        action: 'delayed',
        basic: 450,
        reportedStatus: '4.1.1',
        text: '450 No',
        diagnosticType: 'smtp',
        remoteHost: 'mx.example.net',
        reportingHost: null,
        places: [{ part: 'event', line: 2 }],
      },
    ])
  })

  it.each([
    ['b', 'failed'],
    ['rb', 'failed'],
    ['rs', 'delayed'],
    ['t', 'delayed'],
    ['tq', 'delayed'],
    ['d', 'delivered'],
  ])('says by the type %s alone: %s', (type, action) => {
    expect(recipientsIn(names, `${type},${day},,b@example.net,,,,,bad-mailbox`)).toMatchObject([
      { action, text: 'bad-mailbox', remoteHost: null },
    ])
  })

  it.each([
    ['"smtp;550 No, sorry"', '550 No, sorry'],
    ['"smtp;550 ""No"", sorry"', '550 "No", sorry'],
    ['"smtp;550 ""No"""', '550 "No"'],
    ['smtp;5"5"0 No', '550 No'],
    ['""', 'bad'],
    ['"smtp;550 No","mx"', '550 No'],
  ])('may have fields in quotation marks: %s', (field, text) => {
    const record = `b,${day},,b@example.net,failed,,${field}${field.includes('mx') ? '' : ',mx'},bad`
    expect(recipientsIn(names, record)).toMatchObject([{ text, remoteHost: 'mx' }])
  })

  it('may lack columns, in the names or in a record', () => {
    const expected = [
      { finalRecipient: 'b@example.net', action: 'failed', text: null, status: null, remoteHost: null },
    ]
    expect(recipientsIn('type,timeLogged,rcpt', `b,${day},b@example.net`)).toMatchObject(expected)
    expect(recipientsIn(names, `b,${day},,b@example.net`)).toMatchObject(expected)
  })

  it('may name its columns anew, and has lines that are no records', () => {
    const lines = [names, `x,${day},,x@example.net`, 'type,timeLogged,rcpt', `b,${day},b@example.net`]
    expect(recipientsIn(...lines).map(({ finalRecipient }) => finalRecipient)).toEqual(['b@example.net'])
  })
})

describe('an accounting file of PowerMTA without names', () => {
  it.each([
    ['a@example.org,b@example.net', 'b@example.net'],
    ['b@example.net', 'b@example.net'],
    ['x b@example.com,b@example.com x,a@b@example.com,@,x@,a@example.org,bob@example.net', 'bob@example.net'],
    ['x', null],
  ])('has the recipient behind the sender: %s', (fields, address) => {
    expect(recipientsIn(`b,2026-11-01,${fields}`)).toMatchObject([
      { finalRecipient: address, action: 'failed', status: null, text: null, diagnosticType: null },
    ])
  })

  it.each([
    ['failedx,xdelivered,relayed', { action: 'relayed' }],
    ['delayed', { action: 'delayed' }],
    ['expanded', { action: 'expanded' }],
    ['x5.1.2,3.1.2,6.1.2,5.x.2,5.1.x,5.10.22 (x)', { reportedStatus: '5.10.22' }],
    ['xsmtp;550 a,x-;550 b,y-unix;550 c,smtp:550 d,smtp;550 No', { text: '550 No', diagnosticType: 'smtp' }],
    ['x-a-b;550 No', { text: '550 No', diagnosticType: 'x-a-b' }],
  ])('has fields that are known by what they look like: %s', (fields, expected) => {
    expect(recipientsIn(`t,2026-11-01,b@example.net,${fields}`)).toMatchObject([expected])
  })

  it('is of the type at the beginning', () => {
    expect(recipientsIn('d,2026-11-01,b@example.net')).toMatchObject([{ action: 'delivered' }])
  })
})

describe('a message tracking log of Exchange', () => {
  const names = '#Fields: event-id,recipient-address,recipient-status,source-context,server-hostname'
  const addresses = 'a@example.net;b@example.net'

  it.each([
    ['FAIL', 'failed'],
    ['PoisonMessage', 'failed'],
    ['DEFER', 'delayed'],
    ['DELIVER', 'delivered'],
    ['EXPAND', 'expanded'],
    ['SEND', 'relayed'],
    ['RECEIVE', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('has the event %s as %s', (event, action) => {
    const expected = action === undefined ? [] : [{ action, finalRecipient: 'a@example.net' }]
    expect(recipientsIn(names, `${event},a@example.net`)).toMatchObject(expected)
  })

  it('names the server and the cause', () => {
    expect(recipientsIn(names, 'FAIL,a@example.net,,No route #,ex1.example.org#')).toMatchObject([
      { text: 'No route #', reportingHost: 'ex1.example.org#', remoteHost: null, places: [{ line: 2 }] },
    ])
    expect(recipientsIn('#Fields: event-id,recipient-address', 'FAIL,a@example.net')).toMatchObject([
      { text: null, reportingHost: null },
    ])
    expect(recipientsIn('#Fields: event-id', 'FAIL')).toEqual([])
  })

  it.each([
    ['550 5.1.1 No;452 4.2.2 Full', [550, 452]],
    ['550 5.1.1 No', [550, 550]],
    ['550 No; sorry', [550, 550]],
    ['550 No;350 x', [550, 550]],
    ['550 No;4x0 x', [550, 550]],
    ['550 No;45x x', [550, 550]],
    ['550 No;450x', [550, 550]],
    ['{LED=550 5.1.1 No};{LED=450 4.2.2 Later}', [550, 450]],
    ['[550 5.1.1 No];[{LED=450 4.2.2 Later}]', [550, 450]],
  ])('has a status for each recipient, or one for all: %s', (status, codes) => {
    const found = recipientsIn(names, `FAIL,;${addresses};,${status}`)
    expect(found.map(({ finalRecipient }) => finalRecipient)).toEqual(addresses.split(';'))
    expect(found.map(({ basic }) => basic)).toEqual(codes)
  })

  it('says nothing before the names of its columns, nor in other lines that begin with #', () => {
    const line = 'FAIL,a@example.net'
    expect(recipientsIn('#Software: Microsoft Exchange Server', line)).toEqual([])
    expect(recipientsIn(names, '#Date: x', '#FAIL,a@example.net', line)).toHaveLength(1)
    expect(recipientsIn('#Fields: x,event-id,recipient-address', '#,FAIL,a@example.net')).toEqual([])
  })
})
