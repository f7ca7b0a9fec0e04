import { parseReply } from '@smtp-status/replies'
import { describe, expect, it } from 'vitest'
import type { Evidence, Interpretation } from '../../src/knowledge/index.js'
import { interpret } from '../../src/knowledge/index.js'

const unknownUser = (more: Partial<Evidence> = {}): Interpretation =>
  interpret({ text: 'no such user', ...more })

describe('a failure of an address that is not known', () => {
  it.each<readonly [Partial<Evidence>, string]>([
    [{}, 'yes'],
    [{ basic: 550 }, 'yes'],
    [{ basic: 500 }, 'yes'],
    [{ basic: 499 }, 'unclear'],
    [{ basic: 400 }, 'unclear'],
    [{ basic: 399 }, 'yes'],
    [{ basic: 250 }, 'yes'],
    [{ status: '5.1.1' }, 'yes'],
    [{ status: '5.1.4' }, 'yes'],
    [{ status: '4.1.1' }, 'unclear'],
    [{ status: '4.1.1', action: 'relayed' }, 'unclear'],
    [{ status: '4.1.1', action: 'failed' }, 'yes'],
    [{ status: '5.1.1', action: 'relayed' }, 'yes'],
    [{ action: 'failed' }, 'yes'],
    [{ action: 'delayed' }, 'unclear'],
    [{ basic: 550, action: 'delayed' }, 'unclear'],
    // The basic code counts before the class of the other, and before the action.
    [{ basic: 550, status: '4.1.1' }, 'yes'],
    [{ basic: 450, status: '5.1.1' }, 'unclear'],
    [{ basic: 450, action: 'failed' }, 'unclear'],
    [{ reply: parseReply('450 4.1.1 no such user') }, 'unclear'],
    [{ reply: parseReply('450 4.1.1 no such user'), basic: 550 }, 'yes'],
    [{ command: 'end of DATA' }, 'unclear'],
    [{ command: 'RCPT TO' }, 'yes'],
    [{ status: '5.2.0' }, 'unclear'],
  ])('%j: a list should stop writing: %s', (more, suppress) => {
    expect(unknownUser(more).suppress).toBe(suppress)
  })
})

describe('a likely code', () => {
  it.each<readonly [string, Partial<Evidence>, object | null]>([
    ['mailbox full', {}, { code: 'X.2.2', confidence: 0.94 }],
    ['user unknown', {}, { code: 'X.1.1', confidence: 0.93 }],
    ['mailbox full', { status: '5.2.2' }, null],
    ['user unknown', { status: '5.1.2' }, null],
    ['message expired', { status: '4.4.7' }, null],
    ['user unknown', { status: '5.1.0' }, { code: 'X.1.1', confidence: 0.93 }],
    ['user unknown', { status: '5.1.777' }, { code: 'X.1.1', confidence: 0.93 }],
    ['mailbox full', { status: '5.1.1' }, { code: 'X.2.2', confidence: 0.94 }],
    ['mailbox full', { status: 'none' }, { code: 'X.2.2', confidence: 0.94 }],
    // A code that is not registered is read as X.3.0, which was not sent.
    ['system error', { status: '5.3.777' }, { code: 'X.3.0', confidence: 0.74 }],
    ['system error', { status: '5.3.0' }, null],
    // Two causes of which the words tell take from each other: 0.94 * (1 - 0.86 * 0.3), which is enough.
    ['mailbox full, connection timed out', {}, { code: 'X.2.2', confidence: 0.7 }],
    ['try again later', {}, null],
    ['hello', {}, null],
  ])('of %j with %j is %j', (text, more, likely) => {
    expect(interpret({ text, ...more }).likely).toEqual(likely)
  })
})

it.each<readonly [string, Partial<Evidence>, number, string]>([
  ['mailbox full', {}, 0.94, 'mailbox'],
  ['spam', {}, 0.87, 'message'],
  ['hello', { status: '5.2.2' }, 0.8, 'mailbox'],
  ['hello', { status: '5.4.777' }, 0.4, 'network'],
  ['hello', { status: '5.0.0' }, 0.4, 'unknown'],
  ['hello', { status: '5.777.1' }, 0.4, 'unknown'],
  ['hello', { status: 'none' }, 0, 'unknown'],
  ['hello', {}, 0, 'unknown'],
])('the confidence in %j with %j is %d', (text, more, confidence, concerns) => {
  expect(interpret({ text, ...more })).toMatchObject({ confidence, concerns })
})

describe('a code that is not registered', () => {
  it('contradicts nothing', () => {
    expect(interpret({ text: 'mailbox full', status: '5.1.777' }).contradicts).toBeNull()
    expect(interpret({ text: 'mailbox full', status: '5.1.1' }).contradicts).not.toBeNull()
  })
})

it.each<readonly [Partial<Evidence>, string | undefined]>([
  [{ recipient: 'bob@icloud.com' }, 'icloud'],
  [{ recipient: 'icloud.com' }, 'icloud'],
  [{ recipient: 'icloud.com@example.org' }, undefined],
  [{ recipient: 'bob@icloud.com', sender: 'mx.example.org' }, undefined],
  [{ sender: 'mx1.mail.icloud.com', recipient: 'bob@example.org' }, 'icloud'],
  [{ recipient: null, sender: null }, undefined],
])('of %j the provider is %j', (more, id) => {
  expect(interpret({ text: 'x', ...more }).provider?.id).toBe(id)
})

it('a list is named where a listed host can be the cause', () => {
  expect(interpret({ text: 'spam, see zen.spamhaus.org' }).blocklist).toBe('Spamhaus')
  expect(interpret({ text: 'see zen.spamhaus.org' }).blocklist).toBe('Spamhaus')
  expect(interpret({ text: 'user unknown, see zen.spamhaus.org' })).toMatchObject({
    concerns: 'address',
    blocklist: null,
  })
})
