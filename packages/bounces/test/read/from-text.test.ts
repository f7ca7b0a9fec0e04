import { describe, expect, it } from 'vitest'
import type { BouncedRecipient } from '../../src/index.js'
import type { Message } from '../../src/message/message.js'
import { recipientsOfText } from '../../src/read/from-text.js'

const message = (inner: string | null): Message => ({
  fields: [],
  subject: '',
  parts: [],
  mediaTypes: [],
  inner: inner === null ? null : Buffer.from(inner),
  unread: [],
})

const read = (
  lines: readonly string[],
  failed: readonly string[] = [],
  inner: string | null = null,
): ReturnType<typeof recipientsOfText> =>
  recipientsOfText(message(inner), lines, { signs: 2, isVacation: false, failed, own: [], domain: '' })

const recipients = (lines: readonly string[], failed: readonly string[] = []): readonly BouncedRecipient[] =>
  read(lines, failed).recipients

const sam = 'sam@example.net'
const sue = 'sue@example.org'
const kim = 'kim@example.com'

describe('whom a bounce names', () => {
  const named = ['Your message to', sam, sue]

  it.each([
    ['both its header and its text', named, ['SAM@example.net'], [[sam, { part: 'text', line: 2 }]]],
    [
      'its text alone',
      named,
      [],
      [
        [sam, { part: 'text', line: 2 }],
        [sue, { part: 'text', line: 3 }],
      ],
    ],
    [
      'its text, not its header',
      named,
      [kim],
      [
        [sam, { part: 'text', line: 2 }],
        [sue, { part: 'text', line: 3 }],
      ],
    ],
    ['its header alone', ['Hello'], [kim], [[kim, { part: 'header', line: 1 }]]],
    ['nobody', ['Hello'], [], []],
  ])('%s', (_, lines, failed, expected) =>
    expect(
      recipients(lines, failed).map(({ finalRecipient, places }) => [finalRecipient, places[0]]),
    ).toEqual(expected),
  )

  it('is the first recipient of the message that is returned, where it names nobody', () => {
    const inner = `From: jo@example.org\nTo: Sam <${sam}>, ${sue}\n\nHello`
    expect(read(['Host not found'], [], inner)).toMatchObject({
      form: null,
      recipients: [
        {
          finalRecipient: sam,
          action: 'failed',
          text: 'Host not found',
          confidence: 'text',
          places: [{ part: 'returned', line: 1 }],
        },
      ],
    })
    expect(read(['x'], [], 'Subject: x\n\n').recipients).toEqual([])
    expect(read(['x'], [], `To: ${' '.repeat(2000)}${sam}\n\n`).recipients).toHaveLength(1)
    expect(read(['x'], [], `To: Sam ${'.'.repeat(2000)} <${sam}>\n\n`).recipients).toEqual([])
    expect(read(['x', sue], [sue], inner).recipients).toMatchObject([{ finalRecipient: sue }])
  })
})

describe('the words about a recipient', () => {
  const textFor = (lines: readonly string[], ...failed: readonly string[]): string | null | undefined =>
    recipients(lines, failed)[0]?.text

  it.each([
    [['Hello', '  It is full ', ' Try later', '', 'Bye'], 'It is full\nTry later'],
    [['It is full', 'a', 'b', 'c'], 'It is full\na\nb'],
    [['Hello', 'It is full', '', 'Bye'], 'It is full'],
    [['Hello', 'It is full'], 'It is full'],
    [['Hello'], null],
  ])('are the first that tell a reason, where it is one of several: %j', (lines, text) =>
    expect(textFor(lines, sam, sue)).toBe(text),
  )

  it('are the first ones, where it is the only one', () => {
    expect(textFor(['  a', '', ' b ', 'c', 'd', 'e', 'f', 'g', 'h'], sam)).toBe('a\nb\nc\nd\ne\nf\ng')
    expect(textFor(['', ...Array.from({ length: 8 }, () => ''), 'x'], sam)).toBeNull()
  })

  it('are its own, or those of a general refusal where it has none', () => {
    const lines = ['550 5.1.1 No', '', 'Your message to', sue, `${sam}: is away`]
    expect(recipients(lines)).toMatchObject([
      { finalRecipient: sue, basic: 550, places: [{ line: 4 }, { part: 'text', line: 1 }] },
      { finalRecipient: sam, basic: null, text: 'is away', places: [{ line: 5 }] },
    ])
  })

  it('have a reply of their own', () => {
    const lines = ['421 4.2.1 Later', '', 'Your message to', `${sam}: 550 5.1.1 No`]
    expect(recipients(lines)).toMatchObject([{ basic: 550, places: [{ line: 4 }] }])
    const status = ['550 5.1.1 No', '', 'Your message to', sam, 'No: 5.1.1']
    expect(recipients(status)).toMatchObject([{ basic: 550, places: [{ line: 4 }, { line: 1 }] }])
  })
})

describe('a form', () => {
  const first = 'Hi. This is the qmail-send program at mx.example.org.'

  it('is told, and that it has the recipients', () => {
    expect(read([first, `<${sam}>:`, 'No such user'])).toMatchObject({
      form: 'qmail',
      recipients: [{ finalRecipient: sam, confidence: 'form' }],
    })
    expect(read([first])).toEqual({ form: 'qmail', recipients: [] })
    expect(read(['the qmail-send ', 'program at'])).toEqual({ form: null, recipients: [] })
  })

  it('tells of a delay by its words', () => {
    expect(read([first, `<${sam}>:`, 'It will be retried'])).toMatchObject({
      recipients: [{ action: 'delayed' }],
    })
  })
})
