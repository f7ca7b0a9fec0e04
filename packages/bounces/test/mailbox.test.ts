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
