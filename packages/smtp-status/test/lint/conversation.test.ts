import { describe, expect, it } from 'vitest'
import { Conversation } from '../../src/lint/conversation.js'

/** Lines of a session, in order: `S: ` by the server, `C: ` by the client, and nothing where a connection is opened. */
function said(...lines: readonly string[]): readonly string[] {
  const conversation = new Conversation()
  for (const [index, line] of lines.entries())
    if (line === '') conversation.opened()
    else if (line.startsWith('C: ')) conversation.sent(line.slice(3))
    else conversation.received(line.slice(3), { line: index + 1, from: 3 })
  return conversation.end().map(({ sent, reply }) => {
    const text = Buffer.from(reply).toString('latin1').trimEnd().replaceAll('\r\n', '|')
    return `${sent ?? '(greeting)'} → ${text}`
  })
}

describe('a conversation', () => {
  it('puts lines together into replies, and replies to the commands that were sent in a group', () => {
    const lines = ['', 'S: 220 mx', 'C: MAIL', 'C: RCPT', 'S: 250-a', 'S: 250 b', 'S: 550 c']
    expect(said(...lines)).toEqual(['(greeting) → 220 mx', 'MAIL → 250-a|250 b', 'RCPT → 550 c'])
  })

  it('has the greeting first, also where the client did not wait for it', () => {
    expect(said('', 'C: EHLO a', 'S: 220 mx', 'S: 250 mx')).toEqual([
      '(greeting) → 220 mx',
      'EHLO a → 250 mx',
    ])
  })

  it('takes what is said first for a greeting that refuses only where the opening was seen', () => {
    expect(said('', 'S: 554 No')).toEqual(['(greeting) → 554 No'])
    expect(said('S: 554 No')).toEqual([' → 554 No'])
  })

  it('has a message up to the dot after 354, and one reply to it', () => {
    const message = ['C: QUIT', 'C: .a', 'C: .']
    expect(
      said('', 'S: 220 mx', 'C: DATA', 'S: 354 go', ...message, 'S: 250 Ok', 'C: QUIT', 'S: 221 Bye'),
    ).toEqual(['(greeting) → 220 mx', 'DATA → 354 go', '. → 250 Ok', 'QUIT → 221 Bye'])
  })

  it('has nothing left to be answered once the server has closed', () => {
    expect(
      said('', 'S: 220 mx', 'C: MAIL', 'C: RCPT', 'S: 421 Closing', 'S: 220 mx', 'C: NOOP', 'S: 250 Ok'),
    ).toEqual(['(greeting) → 220 mx', 'MAIL → 421 Closing', '(greeting) → 220 mx', 'NOOP → 250 Ok'])
  })

  it('knows when the server waits for an answer to its challenge', () => {
    const conversation = new Conversation()
    conversation.sent('AUTH LOGIN')
    conversation.received('334 VXNlcm5hbWU6', { line: 1, from: 0 })
    expect(conversation.isChallenged).toBe(true)
    conversation.sent('YWxpY2U=')
    expect(conversation.isChallenged).toBe(false)
  })
})
