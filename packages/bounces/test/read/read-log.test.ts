import { describe, expect, it } from 'vitest'
import { readLog, readReplies } from '../../src/read/read-log.js'

describe('a line of a log', () => {
  it('has all that it tells', () => {
    const line =
      'to=<sam@example.net>, relay=mx.example.net[192.0.2.4]:25, status=bounced (host mx said: 550 5.1.1 No)'
    expect(readLog(['', line])).toMatchObject([
      {
        finalRecipient: 'sam@example.net',
        action: 'failed',
        basic: 550,
        status: '5.1.1',
        text: '550 5.1.1 No',
        remoteHost: 'mx.example.net',
        confidence: 'text',
        places: [{ part: 'text', line: 2 }],
      },
    ])
  })

  it('may have no reply, where it names an address and what was done', () => {
    const line = `to=<sam@example.net>, status=deferred (${'x'.repeat(60)})`
    expect(readLog([line])).toMatchObject([
      { finalRecipient: 'sam@example.net', action: 'delayed', text: line, remoteHost: null },
    ])
    expect(readLog(['to=<sam@example.net> hello'])).toEqual([])
    expect(readLog(['status=deferred (timed out)'])).toEqual([])
  })

  it.each([
    ['550 5.1.1 <sam@example.net> No', 'sam@example.net'],
    ['550 5.1.1 No', null],
    ['from=<jo@example.org> to=<sam@example.net> 550 5.1.1 <kim@example.com>', 'sam@example.net'],
    ['from=<jo@example.org> 550 5.1.1 No', null],
  ])('names whom it is about, or the reply does: %s', (line, finalRecipient) =>
    expect(readLog([line])).toMatchObject([{ finalRecipient }]),
  )
})

describe('the lines of a reply', () => {
  it.each([
    [['550-5.1.1 No such', '550 5.1.1 user'], ['1: No such, user']],
    [[' 550-5.1.1 No such', ' 550 5.1.1 user '], ['1: No such, user']],
    [
      ['550 5.1.1 No', '550 5.1.1 user'],
      ['1: No', '2: user'],
    ],
    [
      ['550-5.1.1 No', 'see 550 5.1.1 user'],
      ['1: No', '2: user'],
    ],
    [
      ['see 550-5.1.1 No', '550 5.1.1 user'],
      ['1: No', '2: user'],
    ],
    [
      ['550-5.1.1 No', '', '550 5.1.1 user'],
      ['1: No', '3: user'],
    ],
  ])('are put together where a hyphen says so: %j', (lines, expected) =>
    expect(
      readLog(lines).map(
        ({ places, reply }) =>
          `${places[0]?.line}: ${(reply?.lines ?? []).map(({ text }) => text).join(', ')}`,
      ),
    ).toEqual(expected),
  )
})

it('a reply may end with a line of its code alone', () => {
  expect(readLog(['550-5.1.1 No', '550', '550 5.1.1 user'])).toMatchObject([
    { places: [{ line: 1 }] },
    { places: [{ line: 3 }] },
  ])
})

it('the replies in a message are read, whoever wrote it', () => {
  const octets = Buffer.from('From: jo@example.org\n\nWhat is this?\n> 550 5.1.1 No\n')
  expect(readReplies(octets)).toMatchObject([{ basic: 550, status: '5.1.1', finalRecipient: null }])
})
