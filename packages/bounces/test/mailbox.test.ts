import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MailboxReader } from '../src/mailbox.js'

const mailbox = [
  'From a@example.org Thu Nov  5 10:00:00 2026',
  'Subject: one',
  '',
  'From here on it is text',
  'From b@example.org Thu Nov  5 10:01:00 2026',
  'Subject: two',
  '',
  'x',
  '',
].join('\n')

function messagesIn(text: string, size = text.length): readonly string[] {
  const reader = new MailboxReader()
  const octets = Buffer.from(text)
  const found: string[] = []
  for (let at = 0; at < octets.length; at += size)
    for (const message of reader.push(octets.subarray(at, at + size)))
      found.push(Buffer.from(message.octets).toString())
  for (const message of reader.end()) found.push(Buffer.from(message.octets).toString())
  return found
}

describe('a mailbox', () => {
  it('is cut at the lines that separate its messages, and at no other', () => {
    expect(messagesIn(mailbox)).toEqual(['Subject: one\n\nFrom here on it is text\n', 'Subject: two\n\nx\n'])
  })

  it('gives the same however it comes in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (size) => {
        expect(messagesIn(mailbox, size)).toEqual(messagesIn(mailbox))
      }),
    )
  })

  it('is one message where it does not begin as one', () => {
    const text = `Subject: x\n\n${mailbox}`
    expect(messagesIn(text, 7)).toEqual([text])
    expect(messagesIn('')).toEqual([])
  })

  it('says where each message begins, and how much of a long one was left out', () => {
    const reader = new MailboxReader()
    const long = Buffer.from(
      `From a@example.org Thu Nov  5 10:00:00 2026\nSubject: x\n\n${'x'.repeat(3_000_000)}\n`,
    )
    const messages = [...reader.push(long), ...reader.push(Buffer.from(mailbox)), ...reader.end()]
    expect(messages.map(({ offset }) => offset)).toEqual([0, long.length, long.length + 82])
    expect(messages[0]?.leftOut).toBe(3_000_013 - 2_000_000)
    expect(messages[0]?.octets).toHaveLength(2_000_000)
  })
})

describe('a mailbox that is cut anywhere', () => {
  const line = 'From a@example.org Thu Nov  5 10:00:00 2026\n'

  /** The messages of a text, as they come out of two chunks of it. */
  function messagesOfTwo(text: string, cut: number): readonly string[] {
    const reader = new MailboxReader()
    const [first, second] = [Buffer.from(text.slice(0, cut)), Buffer.from(text.slice(cut))]
    const before = reader.push(first)
    first.fill(0)
    const messages = [...before, ...reader.push(second), ...reader.end()]
    return messages.map(({ octets }) => Buffer.from(octets).toString())
  }

  it.each([
    [`${line}A\n${line}B\n`, ['A\n', 'B\n']],
    [`${line}A\n${line}`, ['A\n']],
    [`${line}A\n${line.trim()}`, ['A\n']],
    [`${line}A\nFrom here\nB`, ['A\nFrom here\nB']],
    [`${line}A\nFrom b  10:00\nB`, ['A\n', 'B']],
    [`${line}A\nFrom  b 10:00\nB`, ['A\nFrom  b 10:00\nB']],
    [`${line}A x${line}B\n`, [`A x${line}B\n`]],
    [`${line}A\n>${line}B\n`, [`A\n>${line}B\n`]],
    [`${line}A\nFrom x`, ['A\nFrom x']],
    [`${line}A\nFrom `, ['A\nFrom ']],
    [`${line}A\nFrom`, ['A\nFrom']],
    [`${line}A\nF`, ['A\nF']],
    [`${line}Frame\nForm a 10:00\nFrom\n`, ['Frame\nForm a 10:00\nFrom\n']],
    [`From x\nA\n${line}B`, ['A\n', 'B']],
    [`Frame: x\n\n${line}B`, [`Frame: x\n\n${line}B`]],
    [`A\n${line}B`, [`A\n${line}B`]],
    ['From', ['From']],
    ['From ', []],
    ['F', ['F']],
    ['\n', ['\n']],
  ])('has the same messages, of %j: %j', (text, messages) => {
    for (let cut = 0; cut <= text.length; cut += 1) expect(messagesOfTwo(text, cut)).toEqual(messages)
  })

  const begin = 'From b@example.org 10:00 '
  it.each([
    [999, 0],
    [1000, 1],
    [2000, 1],
  ])('is not waited for where a line has %i octets: %i messages', (length, count) => {
    const reader = new MailboxReader()
    const given = reader.push(Buffer.from(`${line}A\n${begin.padEnd(length, 'x')}`))
    expect(given).toHaveLength(count)
    const rest = [...reader.push(Buffer.from(`${line}B\n`)), ...reader.end()]
    const texts = [...given, ...rest].map(({ octets }) => Buffer.from(octets).toString())
    // The rest is still of the long line, and separates nothing.
    expect(texts).toEqual(length < 1000 ? ['A\n', 'B\n'] : ['A\n', `${line}B\n`])
  })

  it('is not separated by a line whose time comes late', () => {
    const text = `From b@example.org ${'x'.repeat(1000)} 10:00\nB\n`
    expect(messagesIn(`${line}A\n${text}`)).toEqual([`A\n${text}`])
  })

  it('keeps no more of a message than is read, in whatever pieces', () => {
    const reader = new MailboxReader()
    const piece = Buffer.alloc(1_500_000, 'x')
    const messages = [
      reader.push(piece),
      reader.push(piece),
      reader.push(Buffer.from('y')),
      reader.end(),
    ].flat()
    expect(messages.map(({ octets, leftOut }) => [octets.length, leftOut])).toEqual([[2_000_000, 1_000_001]])
  })

  it('says of each message where it begins', () => {
    for (const size of [1, 7, 1000]) {
      const reader = new MailboxReader()
      const octets = Buffer.from(`${line}A\nFrom x\n${line}B`)
      const messages = []
      for (let at = 0; at < octets.length; at += size)
        messages.push(...reader.push(octets.subarray(at, at + size)))
      messages.push(...reader.end())
      expect(messages.map(({ offset }) => offset)).toEqual([0, line.length + 9])
    }
  })
})
