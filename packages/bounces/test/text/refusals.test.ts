import { describe, expect, it } from 'vitest'
import { refusalFor, refusalsIn } from '../../src/text/refusals.js'

const first = (...lines: readonly string[]): string | undefined => refusalsIn(lines)[0]?.text

const folded = (count: number): readonly string[] => Array.from({ length: count }, () => '  more')

describe('a line with a number', () => {
  it.each([
    ['550 5.1.1 No', 1],
    ['\u2022 \u2022 550 No', 1],
    ['  X-SMTP-Error: 550 5.1.1 No', 1],
    ['X-Spam: 550 5.1.1 No', 0],
    ['Subject: 550 5.1.1 error', 0],
    ['Content-Length: 550 5.1.1 x', 0],
    ['  Size: 550 5.1.1 x', 0],
    ['250 2.1.5 Ok', 0],
    ['All of it', 0],
  ])('is a refusal or not: %j', (line, count) => expect(refusalsIn([line])).toHaveLength(count))

  it('is one two hundred times at most', () => {
    expect(refusalsIn(Array.from({ length: 201 }, () => '550 5.1.1 No'))).toHaveLength(200)
  })
})

describe('a refusal goes on', () => {
  it.each([
    [['550-5.1.1 No such', '550 5.1.1 user'], '550-5.1.1 No such\n550 5.1.1 user'],
    [['<<< 550-5.1.1 No such', ' <<< 550 5.1.1 user'], '550-5.1.1 No such\n<<< 550 5.1.1 user'],
    [['550 5.1.1 No such  ', '  user  '], '550 5.1.1 No such\nuser'],
    [['  550 5.1.1 No such', '  user'], '550 5.1.1 No such\nuser'],
    [['550 5.1.1 No', '  of 550 reasons'], '550 5.1.1 No\nof 550 reasons'],
    [['550 5.1.1 No', '  150 times'], '550 5.1.1 No\n150 times'],
    [['550 5.1.1 No', ...folded(12)], ['550 5.1.1 No', ...folded(11)].join('\n').replaceAll('  ', '')],
  ])('on the next line: %j', (lines, text) => expect(first(...lines)).toBe(text))

  it('not behind an empty line', () => {
    expect(first('550 5.1.1 No', '   ', '  other')).toBe('550 5.1.1 No')
  })

  it.each([
    ['550-5.1.1 No', '551 other'],
    ['550 5.1.1 No', '550 other'],
    ['550 5.1.1 No', 'other'],
    ['    550 5.1.1 No', '  other'],
    ['550 5.1.1 No', '  <sam@example.net>'],
    ['550 5.1.1 No', '  > other'],
    ['550 5.1.1 No', '  221 Bye'],
    ['550 5.1.1 No', '  452-Full'],
  ])('not on the next line: %j, %j', (line, next) =>
    expect(first(line, next)).toBe(line.replace(/.*(?=550)/, '')),
  )
})

describe('around a refusal', () => {
  it.each([
    [['550 5.1.1 No'], ''],
    [['  Host said: ', '550 5.1.1 No'], 'Host said:'],
    [['About sue@example.org', '550 5.1.1 No'], 'About sue@example.org'],
    [['About Sam@example.net', '550 5.1.1 <sam@example.net> No'], 'About Sam@example.net'],
    [['About sue@example.org', '550 5.1.1 <sam@example.net> No'], ''],
    [['After 450 seconds', '550 5.1.1 No'], 'After 450 seconds'],
  ])('the line before counts where it is not about another: %j', (lines, before) =>
    expect(refusalsIn(lines)).toMatchObject([{ before, line: lines.length }]),
  )

  it('a line before that is a refusal of its own does not count', () => {
    expect(refusalsIn(['421 4.2.0 Later', '550 5.1.1 No'])).toMatchObject([{ before: '' }, { before: '' }])
  })

  it('the addresses in it are known, and the last command that named one', () => {
    const lines = [
      '>>> RCPT To:<Sam@example.net>',
      'jo@example.org:',
      '>>> RCPT TO: <>',
      '<<< 550 5.1.1 No',
      '  SUE@Example.org',
    ]
    expect(refusalsIn(lines)).toMatchObject([
      { answered: 'Sam@example.net', line: 4, addresses: new Set(['sue@example.org']) },
    ])
    expect(refusalsIn(['550 5.1.1 No'])).toMatchObject([{ answered: null, addresses: new Set() }])
  })
})

const sam = 'sam@example.net'
const sue = 'sue@example.org'

const textFor = (
  address: string,
  lines: readonly string[],
  all: readonly string[],
  hasReason: boolean,
): string | undefined => refusalFor(address, refusalsIn(lines), new Set(all), hasReason)?.text

describe('the refusal for an address', () => {
  it.each([
    ['names it', ['550 5.1.1 No', `421 4.2.0 <${sam}> Later`], `421 4.2.0 <${sam}> Later`],
    ['has both codes', [`550 <${sam}> No`, `550 5.1.1 <${sam}> No`], `550 5.1.1 <${sam}> No`],
    ['has both codes, not one', [`5.2.1 <${sam}> No`, `550 5.1.1 <${sam}> No`], `550 5.1.1 <${sam}> No`],
    ['has a basic code', [`5.1.1 <${sam}> No`, `550 <${sam}> No`], `550 <${sam}> No`],
    ['is the first', [`5.1.1 <${sam}> No`, `5.2.1 <${sam}> No`], `5.1.1 <${sam}> No`],
    ['names no other', [`550 5.1.1 <${sue}> No`, '421 4.2.0 Later'], '421 4.2.0 Later'],
    ['names a helper', ['550 5.1.1 No, ask help@example.com'], '550 5.1.1 No, ask help@example.com'],
    ['is none', [`550 5.1.1 <${sue}> No`], undefined],
  ])('%s', (_, lines, text) => expect(textFor(sam, lines, [sam, sue], false)).toBe(text))

  it('answers its command', () => {
    const lines = [
      `RCPT TO:<${sam}>`,
      '550 5.1.1 No mailbox',
      'RCPT TO:<SUE@example.org>',
      '551 5.7.1 Not here',
    ]
    expect(textFor(sam, lines, [sam, sue], true)).toBe('550 5.1.1 No mailbox')
    expect(textFor(sue, lines, [sam, sue], false)).toBe('551 5.7.1 Not here')
    expect(textFor('kim@example.com', lines, [sam, sue, 'kim@example.com'], true)).toBeUndefined()
  })

  it.each([
    [[sam, sue], true, undefined],
    [[sue], true, undefined],
    [[sam], true, '550 5.1.1 No'],
    [[sam, sue], false, '550 5.1.1 No'],
  ])('is a general one unless it has a reason and is one of several: %j, %s', (all, hasReason, text) =>
    expect(textFor(sam, ['550 5.1.1 No'], all, hasReason)).toBe(text),
  )
})
