import { describe, expect, it } from 'vitest'
import { repliesInText } from '../../src/explain/found-in-text.js'

const given = (...lines: readonly string[]): readonly string[] =>
  repliesInText(lines.join('\n')).map((reply) => reply.given)

describe('the replies in a text', () => {
  it('have all of their lines, as Exim shows them', () => {
    const found = given(
      '  bob@example.net',
      '    host mail.example.net [192.0.2.25]',
      '    SMTP error from remote mail server after RCPT TO:<bob@example.net>:',
      '    550-5.7.26 This mail',
      '    550-5.7.26 has no',
      '    550 5.7.26 proof <bob@example.net>:',
      '    see our page',
      '  carol@example.net',
      '    SMTP error from remote mail server after RCPT TO:<carol@example.net>: 550-5.1.1 No',
      '    550 5.1.1 such user',
    )
    expect(found).toEqual([
      '550-5.7.26 This mail\n550-5.7.26 has no\n550 5.7.26 proof <bob@example.net>: see our page',
      '550-5.1.1 No\n550 5.1.1 such user',
    ])
  })

  it('have all of their text, as Postfix wraps it, and not what they answered', () => {
    const found = given(
      '<bob@example.net>: host mail.example.net[192.0.2.25] said: 550-5.7.26 No',
      '    proof. 550-5.7.26 Set up SPF',
      '    or DKIM 550 5.7.26 soon (in reply to',
      '    end of DATA command)',
      '',
      '    More of the message',
    )
    expect(found).toEqual(['550-5.7.26 No proof. 550-5.7.26 Set up SPF or DKIM 550 5.7.26 soon'])
  })

  it('end where another begins, or a line that is not theirs', () => {
    expect(given('a said: 550 5.1.1 No', '  b said: 550 5.1.1 Neither', 'c')).toEqual([
      '550 5.1.1 No',
      '550 5.1.1 Neither',
    ])
    expect(given('a said: 550-5.1.1 No', '  b said: 450 4.2.0 Later')).toEqual([
      '550-5.1.1 No',
      '450 4.2.0 Later',
    ])
    expect(given('    550 5.1.1 No', '  <carol@example.net>')).toEqual(['550 5.1.1 No'])
    expect(given('550 5.1.1 No', ' -> QUIT')).toEqual(['550 5.1.1 No'])
    expect(given('550 5.1.1 No', '  (#5.1.2)')).toEqual(['550 5.1.1 No', '(#5.1.2)'])
  })

  it('go on by their own codes, and by no longer number', () => {
    expect(given('a said: 550 5.1.1 box 1550-', '  550 5.1.2 b')).toEqual([
      '550 5.1.1 box 1550-',
      '550 5.1.2 b',
    ])
    expect(given('a said: 550-5.1.1 box 1550 x', '  550 5.1.1 b')).toEqual([
      '550-5.1.1 box 1550 x\n550 5.1.1 b',
    ])
    expect(given('a said: 550 5.1.1 No', '  see #5.1.2 there')).toEqual(['550 5.1.1 No see #5.1.2 there'])
  })

  it('are told once', () => {
    expect(given('a said: 550 No', 'b said: 550 No')).toEqual(['550 No'])
  })

  const copies = [
    '------ This is a copy of the message, including all the headers. ------',
    "------ This is a copy of the message's headers. ------",
    '------ The body of the message is 5120 characters long; only the first',
    '--- Below this line is a copy of the message.',
    '--- Enclosed is a copy of the message.',
    '--- Undelivered message follows ---',
    '   ----- Original message follows -----',
    '   ----- Unsent message follows -----',
    '   ----- Message header follows -----',
    '   ----- Text of message follows -----',
    'Original message headers:',
    '----- Original message -----',
  ]
  it.each(copies)('are none in the message that follows %j', (line) => {
    const returned = ['', 'Subject: test 550 5.7.1 fake', '', 'host said: 554 5.7.1 fake']
    expect(given('host said: 550 5.1.1 No', '', line, ...returned)).toEqual(['550 5.1.1 No'])
  })

  it.each([
    '   ----- Transcript of session follows -----',
    '   ----- The following addresses had permanent fatal errors -----',
    '---------- Forwarded message ---------',
    '-----Original Message-----',
  ])('may follow %j', (line) => {
    expect(given(line, 'host said: 550 5.1.1 No')).toEqual(['550 5.1.1 No'])
  })

  it.each([
    'Subject: test 550 5.7.1 fake',
    'Content-Length: 512',
    'X-Mailer: 5.2.1',
    'Lines: 412',
    'X-Size: 550',
    '> X-Mailer: 5.2.1',
    'X-Server-Version: 4.4.1',
  ])('are no header fields with a number: %j', (line) => expect(given(line)).toEqual([]))

  it.each([
    ['Error: 550 no such user', '550 no such user'],
    ['Response: 550 5.7.1 blocked', '550 5.7.1 blocked'],
    ['Remote-Response: 550 no', '550 no'],
    ['X-Reason: 550 5.7.1 no', '550 5.7.1 no'],
    ['Remote host said: 550 no', '550 no'],
    ['Status: 5.1.1', 'Status: 5.1.1'],
  ])('may stand behind a name that says so: %j', (line, reply) => expect(given(line)).toEqual([reply]))
})
