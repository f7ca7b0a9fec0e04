import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDiagnosticCode, parseDsnStatus } from '../src/dsn.js'

describe('parseDsnStatus', () => {
  it.each([
    ['5.1.1', '5.1.1', null],
    ['Status: 4.4.7', '4.4.7', null],
    ['status:2.1.5\r\n', '2.1.5', null],
    [' 5.0.0 (permanent)', '5.0.0', 'permanent'],
    ['5.1.1(no such user)', '5.1.1', 'no such user'],
    ['Status: 5.7.26\r\n (not (really)\r\n\tauthenticated)', '5.7.26', 'not (really) authenticated'],
    ['4.2.2 mailbox full', '4.2.2', 'mailbox full'],
    ['5.1.1 ()', '5.1.1', null],
    ['5.1.1 (a) (b)', '5.1.1', '(a) (b)'],
    ['5.1.1 (status: unknown)', '5.1.1', 'status: unknown'],
  ])('reads %j', (field, status, comment) => {
    expect(parseDsnStatus(field)).toEqual({ status, comment })
  })

  it.each([
    '',
    'Status:',
    '5.1',
    '5.1.1.1',
    '550',
    '5.01.1',
    '3.1.1',
    '5.1.1000',
    'x 5.1.1',
    '5.1.1-x',
    '5. 1.1',
  ])('gives nothing for %j, which begins with no enhanced status code', (field) => {
    expect(parseDsnStatus(field)).toBeUndefined()
  })
})

describe('parseDiagnosticCode', () => {
  it.each([
    [
      'Postfix folds between words',
      'smtp; 550 5.1.1 <jo@example.com>: Recipient address\r\n    rejected: no mailbox of that name',
      'smtp',
      [['5.1.1', '<jo@example.com>: Recipient address rejected: no mailbox of that name']],
    ],
    [
      'Postfix joins the lines of a reply',
      'smtp; 550-5.7.26 Mail from example.org is\r\n    unauthenticated. 550-5.7.26 Set up SPF\r\n    or DKIM 550 5.7.26 for example.org',
      'smtp',
      [
        ['5.7.26', 'Mail from example.org is unauthenticated.'],
        ['5.7.26', 'Set up SPF or DKIM'],
        ['5.7.26', 'for example.org'],
      ],
    ],
    [
      'The last line is codes alone',
      'smtp; 550-5.7.26 foo 550 5.7.26',
      'smtp',
      [
        ['5.7.26', 'foo'],
        ['5.7.26', ''],
      ],
    ],
    [
      'The last line is the basic code alone',
      'smtp; 550-5.7.26 foo\r\n 550',
      'smtp',
      [
        ['5.7.26', 'foo'],
        [null, ''],
      ],
    ],
    [
      'A number at the end of the last line is a word of it',
      'smtp; 550-5.7.26 foo 550 5.7.26 see rule 550',
      'smtp',
      [
        ['5.7.26', 'foo'],
        ['5.7.26', 'see rule 550'],
      ],
    ],
    [
      'Gmail keeps the lines of a reply',
      'smtp; 550-5.1.1 There is no account of that name.\r\n 550-5.1.1 Was the address mistyped?\r\n 550 5.1.1 https://example.org/help 42-abc - smtp',
      'smtp',
      [
        ['5.1.1', 'There is no account of that name.'],
        ['5.1.1', 'Was the address mistyped?'],
        ['5.1.1', 'https://example.org/help 42-abc - smtp'],
      ],
    ],
    [
      'Exchange writes no space behind the type',
      'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; jo is not in the directory',
      'smtp',
      [['5.1.10', 'RESOLVER.ADR.RecipientNotFound; jo is not in the directory']],
    ],
    [
      'Exim hands on a reply without a status',
      'smtp; 550 Unrouteable address',
      'smtp',
      [[null, 'Unrouteable address']],
    ],
    [
      'sendmail writes the type large',
      'SMTP; 550 5.1.1 <jo@example.com>... No such user',
      'smtp',
      [['5.1.1', '<jo@example.com>... No such user']],
    ],
    [
      'an LMTP server behind Postfix',
      'lmtp; 552 5.2.2 <jo@example.com> has no room left',
      'lmtp',
      [['5.2.2', '<jo@example.com> has no room left']],
    ],
    [
      'a local type that holds a reply',
      'x-local; 554 5.3.0 The filter stopped',
      'x-local',
      [['5.3.0', 'The filter stopped']],
    ],
    [
      'no type at all',
      '421 4.4.2 example.com closed the connection',
      null,
      [['4.4.2', 'example.com closed the connection']],
    ],
    [
      'the name of the field',
      'Diagnostic-Code: smtp; 450 4.2.0 Come again',
      'smtp',
      [['4.2.0', 'Come again']],
    ],
    [
      'the name of the field, with nothing behind its colon',
      'Diagnostic-Code:smtp; 450 4.2.0 Come again',
      'smtp',
      [['4.2.0', 'Come again']],
    ],
    [
      'the name of the field within the text',
      'smtp; 550 5.1.1 see Diagnostic-Code: none; of use',
      'smtp',
      [['5.1.1', 'see Diagnostic-Code: none; of use']],
    ],
    [
      'the basic code alone within a line that has both codes',
      'smtp; 550-5.7.26 Rule 550 of ours 550 5.7.26 was broken',
      'smtp',
      [
        ['5.7.26', 'Rule 550 of ours'],
        ['5.7.26', 'was broken'],
      ],
    ],
    [
      'the same with a subject of two digits',
      'smtp; 450-4.10.1 Rule 450 of ours 450 4.10.1 was broken',
      'smtp',
      [
        ['4.10.1', 'Rule 450 of ours'],
        ['4.10.1', 'was broken'],
      ],
    ],
    [
      'a semicolon within the text, and no type',
      '550 5.1.1 no mailbox; gone',
      null,
      [['5.1.1', 'no mailbox; gone']],
    ],
    ['a reply without text', 'smtp; 550', 'smtp', [[null, '']]],
    [
      'a number in the text',
      'smtp; 550 5.7.1 more than 550 mails',
      'smtp',
      [['5.7.1', 'more than 550 mails']],
    ],
    [
      'a number within a number',
      'smtp; 550-1550 and 550 end',
      'smtp',
      [
        [null, '1550 and'],
        [null, 'end'],
      ],
    ],
    [
      'no more lines after the last',
      'smtp; 550-a 550 b 550 c',
      'smtp',
      [
        [null, 'a'],
        [null, 'b 550 c'],
      ],
    ],
  ] satisfies readonly (readonly [
    string,
    string,
    string | null,
    readonly (readonly [string | null, string])[],
  ])[])('reads a reply: %s', (_, field, type, lines) => {
    const found = parseDiagnosticCode(field)
    expect(found.type).toBe(type)
    expect(found.reply?.lines.map(({ status, text }) => [status, text])).toEqual(lines)
    expect(found.reply?.findings).toEqual([])
  })

  it('reads a reply whose basic code no document defines, and finds that (RFC 5321 section 4.2)', () => {
    const { reply } = parseDiagnosticCode('smtp; 571 5.7.1 Message contains spam')
    expect([reply?.basic, reply?.status]).toEqual([571, '5.7.1'])
    expect(reply?.findings.map(({ rule }) => rule)).toEqual(['reply/basic-code-out-of-range'])
    expect(parseDiagnosticCode('smtp; 471-4.7.1 a 471 4.7.1 b').reply?.lines).toHaveLength(2)
  })

  it.each([
    ['smtp; 571 messages', 'smtp', '571 messages'],
    ['smtp; 571 05.7.1 x', 'smtp', '571 05.7.1 x'],
    ['smtp; 571 10.7.1.2 x', 'smtp', '571 10.7.1.2 x'],
    ['smtp; 571 5.7.1.2 x', 'smtp', '571 5.7.1.2 x'],
    ['smtp; 371 5.7.1 x', 'smtp', '371 5.7.1 x'],
    ['X-Postfix; unknown user: "jo"', 'x-postfix', 'unknown user: "jo"'],
    ['x-unix; the program\r\n\tended with 67', 'x-unix', 'the program ended with 67'],
    ['dns; example.org has no address', 'dns', 'example.org has no address'],
    ['smtp; 5.1.0 - no such address', 'smtp', '5.1.0 - no such address'],
    ['smtp; 999 far out', 'smtp', '999 far out'],
    [
      'Sorry, I found no mailbox of that name. (#5.1.1)',
      null,
      'Sorry, I found no mailbox of that name. (#5.1.1)',
    ],
    ['', null, ''],
    ['smtp;', 'smtp', ''],
  ])('keeps what is no reply as a text: %j', (field, type, text) => {
    expect(parseDiagnosticCode(field)).toEqual({ type, text, reply: null })
  })

  it('takes digits without end for no code', () => {
    const { reply } = parseDiagnosticCode(`550-5.1.${'550'.repeat(80_000)} 550 No`)
    expect(reply?.status).toBeNull()
    expect(reply?.lines.at(-1)?.text).toBe('No')
  })

  it('answers any text, and its text has one line', () => {
    const parts = fc.constantFrom(
      'smtp;',
      ' ',
      '\r\n ',
      '550-',
      '550 ',
      '5.1.1 ',
      ';',
      ':',
      'Diagnostic-Code',
      '(',
      'é',
    )
    const fields = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(fields, (field) => {
        parseDsnStatus(field)
        const { text, reply } = parseDiagnosticCode(field)
        expect(text).not.toMatch(/[\r\n]/)
        expect(reply?.lines ?? []).not.toContain(undefined)
      }),
    )
  })
})
