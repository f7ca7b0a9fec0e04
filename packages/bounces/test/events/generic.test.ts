import { describe, expect, it } from 'vitest'
import { eventsInside } from '../../src/events/envelope.js'
import type { Json, JsonObject } from '../../src/events/event.js'
import { listAt, recipientOf, textAt } from '../../src/events/event.js'
import { generic } from '../../src/events/generic.js'
import { readEvents } from '../../src/events/index.js'

const email = 'bob@example.org'

describe('an object of a program that nobody knows', () => {
  const texts = ({ kind, recipients }: { kind: string; recipients: readonly { text: string | null }[] }) => [
    kind,
    ...recipients.map(({ text }) => text),
  ]

  it.each([
    [{ reply: 'No', code: 550 }, '550 No'],
    [{ reply: 'No', smtp_code: '421' }, '421 No'],
    [{ reply: '451 Later', code: 550 }, '451 Later'],
    [{ reply: 'x 451 Later', code: 550 }, '550 x 451 Later'],
    [{ reply: '45x Later', code: 550 }, '550 45x Later'],
    [{ reply: '4x1 Later', code: 550 }, '550 4x1 Later'],
    [{ reply: '354 Later', code: 550 }, '550 354 Later'],
    [{ reply: 'No', code: 5500 }, 'No'],
    [{ reply: 'No', code: 1550 }, 'No'],
    [{ reply: 'No', code: 350 }, 'No'],
    [{ reply: 'No', code: '5x0' }, 'No'],
    [{ reply: 'No', code: '55x' }, 'No'],
    [{ reply: '', reason: 'Full', recipient: email }, 'Full'],
  ])('has its reply put together: %j', (event, text) => {
    expect(generic.read(event)).toMatchObject({ kind: 'bounce', recipients: [{ text, action: null }] })
  })

  it.each([
    [{ event: 'Deferred' }, 'delay', 'delayed'],
    [{ type: 'delayed' }, 'delay', 'delayed'],
    [{ action: 'soft-bounce' }, 'delay', 'delayed'],
    [{ event: 'bounced' }, 'bounce', 'failed'],
    [{ type: 'FAILURE' }, 'bounce', 'failed'],
    [{ action: 'rejected' }, 'bounce', 'failed'],
    [{ action: 'drop' }, 'bounce', 'failed'],
    [{ event: 'delivered' }, 'delivered', 'delivered'],
    [{ event: 'sent' }, 'delivered', 'delivered'],
    [{ event: 'opened' }, 'bounce', null],
    // The words of two fields are not one.
    [{ event: 'bo', type: 'unce' }, 'bounce', null],
  ])('has its action in words: %j', (event, kind, action) => {
    const found = generic.read({ ...event, reply: 'x', to: email })
    expect(found).toMatchObject({ kind, recipients: [{ finalRecipient: email, action }] })
  })

  it.each([
    [{ status: '5.1.1' }, '5.1.1'],
    [{ status: '4.10.3' }, '4.10.3'],
    [{ dsn: '2.0.0' }, '2.0.0'],
    [{ status: 'x5.1.1' }, undefined],
    [{ status: '3.1.1' }, undefined],
    [{ status: '5.x.1' }, undefined],
    [{ status: '5.1.x' }, undefined],
    [{ code: 550 }, undefined],
    [{}, undefined],
  ])('needs a reply or a status: %j', (event, status) => {
    const found = generic.read({ ...event, to: email })
    expect(found?.recipients[0]?.reportedStatus).toBe(status)
  })

  it('has an empty text where it has no reply', () => {
    const found = generic.read({ status: '5.1.1', to: email })
    expect(found === null ? [] : texts(found)).toEqual(['bounce', null])
  })
})

describe('an envelope', () => {
  const inner = { a: 1 }
  it.each<readonly [JsonObject, readonly Json[]]>([
    ...['items', 'results', 'events', 'Records', 'Bounces', 'Messages', 'value'].map(
      (name) => [{ [name]: [inner, 2] }, [inner, 2]] as const,
    ),
    [{ items: [], events: [inner] }, [inner]],
    [{ Message: inner }, [inner]],
    [{ Message: '{"a":1}' }, [inner]],
    [{ Sns: { Message: inner } }, [inner]],
    [{ body: '{"a":1}' }, [inner]],
    [{ Body: inner, detail: { b: 1 } }, [inner]],
    [{ detail: inner }, [inner]],
    [{ Message: 'Confirm it' }, []],
    [{ Message: '[1]' }, []],
    [{ Message: '{' }, []],
    [{ other: inner }, []],
    [{}, []],
  ])('%j carries %j', (event, events) => expect(eventsInside(event)).toEqual(events))

  const nested = (depth: number): Json => {
    let value: Json = { reply: '550 No', to: email }
    for (let level = 0; level < depth; level += 1) value = { items: [value] }
    return value
  }
  it.each([
    [0, 1],
    [5, 1],
    [6, 0],
  ])('nested %i times has %i events that are read', (depth, count) => {
    const { events, unread } = readEvents(nested(depth), 'here')
    expect([events.length, unread.length]).toEqual([count, 1 - count])
  })

  const unknown = 'an object of JSON that is no known event'
  it.each<readonly [Json, readonly string[]]>([
    [{ items: [inner] }, ['here']],
    [{ items: [inner, inner] }, ['here, item 1', 'here, item 2']],
    [[inner], ['here, item 1']],
    [[[inner, { items: [inner] }]], ['here, item 1, item 1', 'here, item 1, item 2']],
    [[], ['here']],
    [7, ['here']],
  ])('that cannot be read is told with its place: %j', (value, places) => {
    expect(readEvents(value, 'here')).toEqual({
      events: [],
      unread: places.map((place) => `${place}: ${unknown}`),
    })
  })

  it('is read by the forms that are asked for', () => {
    const event = { reply: '550 No', to: email }
    expect(readEvents(event, 'here').events).toMatchObject([{ form: 'json', kind: 'bounce' }])
    expect(readEvents(event, 'here', []).events).toEqual([])
  })
})

describe('the values of an event', () => {
  const value = { a: { b: 'x', c: 7, d: [1, 2], e: null, f: true } }

  it.each([
    [['a', 'b'], 'x'],
    [['a', 'c'], '7'],
    [['a', 'd'], ''],
    [['a', 'e'], ''],
    [['a', 'f'], ''],
    [['a'], ''],
    [['a', 'b', 'length'], ''],
    [['a', 'd', 'length'], ''],
    [['a', 'e', 'x'], ''],
    [['a', 'constructor', 'name'], ''],
    [['x', 'y'], ''],
  ])('are texts or numbers at a path: %j', (path, text) => expect(textAt(value, ...path)).toBe(text))

  it('are lists at a path', () => {
    expect([listAt(value, 'a', 'd'), listAt(value, 'a', 'b'), listAt(undefined, 'a')]).toEqual([
      [1, 2],
      [],
      [],
    ])
  })

  it('make a recipient, with the type of the first diagnostic that has one', () => {
    const replies = ['550 No', 'x-unix; 1', 'smtp; 450 Later']
    expect(
      recipientOf({ address: `<${email}>`, action: 'failed', replies, words: 'Sorry' }, 9),
    ).toMatchObject({
      finalRecipient: email,
      diagnosticType: 'x-unix',
      text: '550 No',
      confidence: 'report',
      places: [{ part: 'event', line: 9 }],
    })
    expect(
      recipientOf({ address: email, action: null, replies: ['smtp; No', ''], words: 'x' }),
    ).toMatchObject({
      text: 'No',
      places: [{ line: 1 }],
    })
  })
})
