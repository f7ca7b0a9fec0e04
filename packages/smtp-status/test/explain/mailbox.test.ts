import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/explain/mailbox.js'

const messages = (text: string): readonly string[] => messagesIn(Buffer.from(text)).map(String)
const line = 'From a@example.org Thu Jan 11 19:06:40 2024\n'

describe('the messages of a mailbox', () => {
  it('are told apart by the lines before them', () => {
    expect(messages(`${line}Subject: 1\n\nx\n\n${line}Subject: 2\n\ny\n`)).toEqual([
      'Subject: 1\n\nx\n\n',
      'Subject: 2\n\ny\n',
    ])
  })

  it('may have a line in them that begins as those do', () => {
    const text = 'Subject: 1\n\nFrom here on we wait.\n>From a 19:06:40\n'
    expect(messages(line + text)).toEqual([text])
  })

  it('are one where it is no mailbox, and none is lost at its end', () => {
    expect(messages(`Subject: 1\n\n${line}`)).toEqual([`Subject: 1\n\n${line}`])
    expect(messages('From a')).toEqual([''])
    expect(messages(`${line}x\n${line.trimEnd()}`)).toEqual(['x\n', ''])
    expect(messages('')).toEqual([''])
  })
})
