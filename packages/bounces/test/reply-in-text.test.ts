import { describe, expect, it } from 'vitest'
import { isRefusal, replyIn } from '../src/reply-in-text.js'

describe('the reply in a text', () => {
  it.each([
    ['550 5.1.1 No', '550 5.1.1 No', 550, '5.1.1'],
    ['x said: 550 5.1.1 No', '550 5.1.1 No', 550, '5.1.1'],
    // It begins at its basic code, though the enhanced one comes before.
    ['dsn=5.1.1, x said: 550 No', '550 No', 550, '5.1.1'],
    ['5.1.1 x', '5.1.1 x', null, '5.1.1'],
    ['x (5.1.1 y)', '5.1.1 y', null, '5.1.1'],
    ['x: 5.1.10 has a null MX', '5.1.10 has a null MX', null, '5.1.10'],
    // A bracket that was opened before it is closed behind it.
    ['x="550 No"', '550 No', 550, null],
    ["x='550 No'", '550 No', 550, null],
    ['x smtp;550 (No)', '550 (No)', 550, null],
    ['x <"code 550 No">', '550 No">', 550, null],
    ["(550, 'No')", "550, 'No", 550, null],
    ['x ="550', '550', 550, null],
    ['(host mx.example.org said: 550 No)', '550 No', 550, null],
    ['(said: 550 No)', '550 No', 550, null],
    ['x said: 550 (No)', '550 (No)', 550, null],
    ['(host said: 550 (No)', '550 (No)', 550, null],
    ['(host a b said: 550 (No)', '550 (No)', 550, null],
    ['(said: x smtp;550 (No)', '550 (No)', 550, null],
    // Servers add to what it was a reply, and how often they tried.
    ['550 No (in reply to RCPT TO command)', '550 No', 550, null],
    ['550 No(in reply to RCPT TO command) ', '550 No', 550, null],
    ['550 No (delivery attempts: 12)', '550 No', 550, null],
    ['550 No (delivery attempts: x)', '550 No (delivery attempts: x)', 550, null],
    ['550 No (in reply to (x))', '550 No (in reply to (x))', 550, null],
    ['550 No (in reply to x) y', '550 No (in reply to x) y', 550, null],
    ['(host mx.example.org said: 550 No (in reply to end of DATA command))', '550 No', 550, null],
    [' 550 No  ', '550 No', 550, null],
  ])('of %j is %j', (line, text, basic, status) => {
    expect(replyIn(line)).toMatchObject({ text, basic, status })
  })

  it('is none where there is no code', () => {
    expect([replyIn('No such user'), replyIn('')]).toEqual([null, null])
  })

  it.each([
    ['550 5.1.1 No', 550, '5.1.1'],
    ['dsn=5.1.1, x said: 550 No', 550, '5.1.1'],
    ['dsn=5.1.1, x said: 550 5.7.1 No', 550, '5.7.1'],
    ['550 No', 550, null],
  ])('has the enhanced code from elsewhere in the text, unless it has its own: %j', (line, basic, status) => {
    expect(replyIn(line)?.reply).toMatchObject({ basic, status })
  })

  it('is not parsed where there is an enhanced code alone', () => {
    expect(replyIn('x: 5.1.1 y')?.reply).toBeNull()
  })
})

it.each([
  [550, null, true],
  [400, null, true],
  [400, '2.0.0', true],
  [399, null, false],
  [250, '5.1.1', false],
  [null, '5.1.1', true],
  [null, '4.2.2', true],
  [null, '5.1.2', true],
  [null, '2.1.5', false],
  [null, null, false],
] as const)('codes %j and %j tell of a failure: %j', (basic, status, isFailure) => {
  expect(isRefusal({ basic, status, reply: null, text: '' })).toBe(isFailure)
})
