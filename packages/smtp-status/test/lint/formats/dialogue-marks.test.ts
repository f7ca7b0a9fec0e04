import { describe, expect, it } from 'vitest'
import { isReplyOfDialogue, speakerOf } from '../../../src/lint/formats/dialogue-marks.js'

/** Speaker of the last of some lines, the text that is said, and the thread; `null` where it has no mark. */
function saidIn(...lines: readonly string[]): readonly string[] | null {
  const line = lines.at(-1) ?? ''
  const spoken = speakerOf(lines)?.(line) ?? null
  return spoken && [spoken.by, line.slice(spoken.from), spoken.thread]
}

describe('the marks of a dialogue', () => {
  it('are those of its first reply', () => {
    expect(saidIn('> no reply', 'S: 220 mx')).toEqual(['server', '220 mx', ''])
    expect(saidIn('S: 220 mx', '< 250 Ok')).toBeNull()
  })

  it('are none where that has none, or where there is no reply', () => {
    expect(speakerOf(['220 mx', 'S: 250 Ok'])).toBeNull()
    expect(speakerOf(['S: hello', 'C: NOOP', '', '2500 S: 220'])).toBeNull()
    expect(speakerOf([])).toBeNull()
  })
})

describe('letters and names', () => {
  it.each([
    ['s>220 mx', 'server', '220 mx'],
    ['  Server: 250-mx', 'server', '250-mx'],
    ['C: NOOP', 'client', 'NOOP'],
    ['CLIENT>NOOP', 'client', 'NOOP'],
    ['C:', 'client', ''],
    // One space belongs to the mark, and no more.
    ['C:  .', 'client', ' .'],
  ])('tell who says %j', (line, by, text) => {
    expect(saidIn('S: 220 mx', line)).toEqual([by, text, ''])
  })

  it.each(['X: NOOP', 'CS: NOOP', 'clients: NOOP', 'C NOOP', 'C : NOOP', '-C: NOOP'])(
    'do not tell of %j',
    (line) => {
      expect(saidIn('S: 220 mx', line)).toBeNull()
    },
  )

  it('may be those of PHPMailer, with or without the time', () => {
    const greeting = '2026-11-29 05:00:00\tSERVER -> CLIENT: 220 mx'
    expect(saidIn(greeting)).toEqual(['server', '220 mx', ''])
    expect(saidIn(greeting, 'CLIENT -> SERVER: QUIT')).toEqual(['client', 'QUIT', ''])
    expect(saidIn(greeting, 'CLIENT -> SERVER:')).toEqual(['client', '', ''])
    expect(saidIn(greeting, 'CLIENT -> SERVER:QUIT')).toBeNull()
    expect(saidIn(greeting, 'SERVER -> SERVER: 220 mx')).toBeNull()
  })

  it('may be those of nodemailer, which tells more beside them', () => {
    const lead = '[2026-11-29 05:00:00] DEBUG [one] '
    expect(saidIn(`${lead}S: 220 mx`)).toEqual(['server', '220 mx', 'one'])
    expect(saidIn(`${lead}S: 220 mx`, '[x] INFO  [two] C: QUIT')).toEqual(['client', 'QUIT', 'two'])
    expect(saidIn(`${lead}S: 220 mx`, `${lead}S:`)).toEqual(['server', '', 'one'])
    expect(saidIn(`${lead}S: 220 mx`, `${lead}Connected`)).toEqual(['nobody', 'Connected', 'one'])
    expect(saidIn(`${lead}S: 220 mx`, '[x] NOTE: [two] C: QUIT')).toBeNull()
  })
})

describe('arrows', () => {
  it('are of the server in the direction in which replies stand', () => {
    expect(saidIn('> NOOP', '< 250 Ok')).toEqual(['server', '250 Ok', ''])
    expect(saidIn('< 220 mx', '>>> QUIT')).toEqual(['client', 'QUIT', ''])
    expect(saidIn('--> 220 mx', '<== QUIT')).toEqual(['client', 'QUIT', ''])
    expect(saidIn('> 220 mx', '< QUIT', '=> 221 Bye')).toEqual(['server', '221 Bye', ''])
  })

  it.each([
    ['>', ''],
    ['>QUIT', 'QUIT'],
    ['>DATA\t', 'DATA\t'],
    ['  > NOOP', 'NOOP'],
    ['>354', '354'],
  ])('stand before %j', (line, text) => {
    expect(saidIn('< 220 mx', line)).toEqual(['client', text, ''])
  })

  it.each([
    '>>>> NOOP',
    '<alice@example.com>',
    '<html>',
    '>NO',
    '>3540',
    '---- NOOP',
    '----> NOOP',
    '<> NOOP',
  ])('are not in %j', (line) => {
    expect(saidIn('< 220 mx', line)).toBeNull()
  })
})

describe('the marks of Exim', () => {
  it.each([
    ['  SMTP>> NOOP', 'NOOP', ''],
    ['  SMTP+> NOOP', 'NOOP', ''],
    ['  SMTP|> NOOP', 'NOOP', ''],
    ['SMTP>>', '', ''],
    ['1234 SMTP>> NOOP', 'NOOP', '1234'],
    ['05:00:00  1234 SMTP>> NOOP', 'NOOP', '1234'],
    ['05:00:00.123456  1234   SMTP>> NOOP', 'NOOP', '1234'],
  ])('are told in %j, with the process', (line, text, thread) => {
    expect(saidIn('  SMTP<< 220 mx', line)).toEqual(['client', text, thread])
  })

  it('are of the other side where Exim is the server', () => {
    expect(saidIn('SMTP>> 220 mx', 'SMTP<< NOOP')).toEqual(['client', 'NOOP', ''])
  })

  it('tell to which server a connection is opened', () => {
    const speaker = speakerOf(['SMTP<< 220 mx'])
    expect(speaker?.('12 Connecting to mx.example.org [192.0.2.25]:25 ...  connected')).toEqual({
      by: 'nobody',
      from: 0,
      thread: '12',
      opens: 'mx.example.org [192.0.2.25]:25',
    })
    expect(speaker?.('Connecting to mx.example.org [2001:db8::25] ... connected')).toMatchObject({
      opens: 'mx.example.org [2001:db8::25]',
    })
    expect(speaker?.('Connecting to mx.example.org ... failed')).toBeNull()
  })
})

describe('a reply of a dialogue', () => {
  it.each([
    '250',
    '250 Ok',
    '250-mx',
    'S: 250 Ok',
    '< 250',
    '>250-mx',
    'SMTP<< 250 Ok',
    'SERVER -> CLIENT: 250 Ok',
  ])('is %j', (line) => {
    expect(isReplyOfDialogue(line)).toBe(true)
  })

  it.each(['', '25', '2500', '250.', '250\tOk', ' 250 Ok', 'C: NOOP', '< Ok', 'x: 250 Ok'])(
    'is not %j',
    (line) => {
      expect(isReplyOfDialogue(line)).toBe(false)
    },
  )
})
