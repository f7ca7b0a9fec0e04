import { lookup } from '@smtp-status/codes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoundCode } from '../../src/classify/code-at.js'
import { findCode } from '../../src/classify/find-code.js'

/** What is found, as the codes in a text; empty where nothing is. */
function codesIn(text: string): string {
  const found: FoundCode = { basic: 1, class: 2, subject: 3, detail: 4, start: 5 }
  const bytes = Buffer.from(`250 2.0.0 ${text} 250 2.0.0`)
  const start = 10
  if (!findCode(bytes, start, bytes.length - 10, found)) return ''
  const status = found.class === -1 ? [] : [`${found.class}.${found.subject}.${found.detail}`]
  return [...(found.basic === -1 ? [] : [`${found.basic}`]), ...status].join(' ')
}

const postfix =
  'Nov 22 10:00:05 mx postfix/smtp[4242]: 4F2A17C0D3: to=<bob@example.net>, relay=mx.example.net[192.0.2.25]:25, delay=1.3, '

describe('the code of a line', () => {
  it.each([
    ['550 5.1.1 No such user', '550 5.1.1'],
    ['550-5.7.26 No', '550 5.7.26'],
    ['250', '250'],
    ['250-SIZE 1000', '250'],
    ['354 Go on', '354'],
    ['5.1.1', '5.1.1'],
    ['5.1.1 (bad)', '5.1.1'],
    [
      `${postfix}dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.25] said: 550 5.7.1 <bob@example.net>: no (in reply to RCPT TO command))`,
      '550 5.1.1',
    ],
    [
      `${postfix}dsn=4.4.1, status=deferred (connect to mx.example.net[192.0.2.25]:25: Connection timed out)`,
      '4.4.1',
    ],
    [`${postfix}dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 7D31F40C1B)`, '250 2.0.0'],
    [
      `${postfix}dsn=4.0.0, status=deferred (host mx.example.net[192.0.2.25] said: 451-try later (in reply to end of DATA command))`,
      '451 4.0.0',
    ],
    [
      'mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from unknown[198.51.100.7]: 450 4.7.25 Client host rejected',
      '450 4.7.25',
    ],
    [
      'mx postfix/cleanup[1]: 4F2: milter-reject: END-OF-MESSAGE from x[192.0.2.1]: 5.7.1 Command rejected; from=<a@example.com>',
      '5.7.1',
    ],
    [
      '** carol@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<carol@example.net>: 550 No such user',
      '550',
    ],
    [
      'sendmail[8123]: 4AM: to=<dave@example.net>, delay=00:00:02, mailer=esmtp, relay=mx. [192.0.2.25], dsn=4.2.2, stat=Deferred: 452 4.2.2 Over quota',
      '452 4.2.2',
    ],
    ['sendmail[8123]: 4AM: to=<dave@example.net>, dsn=5.1.1, stat=User unknown', '5.1.1'],
    [
      'sendmail[8123]: 4AM: ruleset=check_rcpt, reject=550 5.7.1 <x@example.net>... Relaying denied',
      '550 5.7.1',
    ],
    [
      'smtpd[2]: 3b evpid=7 rcpt=<x@example.net> delay=1s result="PermFail" stat="550 Invalid recipient"',
      '550',
    ],
    [
      'delivery 12: failure: 192.0.2.25_does_not_like_recipient./Remote_host_said:_550_5.1.1_No_such_user/Giving_up./',
      '550 5.1.1',
    ],
    ['Sorry, no mailbox here by that name. (#5.1.1)', '5.1.1'],
    // A date, which looks like a code, and the reply after it.
    ['2.5.24 18:00 mx exim[1]: ** bob@example.net: SMTP error: 550 no such user', '550'],
    ['550 #5.1.0 Address rejected.', '550 5.1.0'],
    ['x: 550-#5.1.0 Address rejected.', '550 5.1.0'],
    // The first digit of a basic code is all that is needed (RFC 5321 section 4.2).
    ['571 5.7.1 Message refused', '571 5.7.1'],
    ['host mx.example.net said: 599-5.7.1 Refused', '599 5.7.1'],
    ['5.10.0', '5.10.0'],
    ['#5.7.606', '5.7.606'],
    ['Remote_host_said:_5.1.1_No_such_user', '5.1.1'],
    ['Sorry,_no_mailbox_here._(#5.1.1_-_chkuser)/', '5.1.1'],
    ['SMTP error: 450 messages like this are not wanted', '450'],
    ['{LED=250 2.1.5 RESOLVER.GRP.Expanded; distribution list expanded};', '250 2.1.5'],
  ])('is, in %j, %j', (line, codes) => expect(codesIn(line)).toBe(codes))

  it.each([
    'connect from unknown[198.51.100.7]',
    'connect to 5.1.1.2: timed out',
    'relay=5.7.1.9[5.7.1.9]:25',
    'Linux 5.10.0 on mail',
    'v5.7.1',
    'status 15.1.1 or 5.1.1000 or 5.01.1 or 3.1.1',
    'xdsn=5.1.1',
    'nrcpt=250 (queue active)',
    'size=450, nrcpt=1',
    '2024-01-10 10:00:00 250',
    '600 x',
    '571 x',
    '571 #x',
    'postfix/postsuper[99]: Deleted: 450 messages',
    'mail: 5.7.1-rc1 installed',
    '5.7.1-rc1',
    '#5.7.1/x',
    'installed: 5.7.1_beta',
    '5.7.1_beta',
    'foo: 5.10.0 started',
    'foo #5.10.0 started',
    'dovecot: version: 2.3.16',
    'time: 2.45.30',
    '2.5.24 18:00 mx exim[1]: queue run',
    '',
    '5.1',
    '.',
  ])('is none in %j', (line) => expect(codesIn(line)).toBe(''))

  it('is only the basic one where an intermediate reply has what looks like a code', () => {
    expect(codesIn('354 5.7.1 Go on')).toBe('354')
  })

  it('is the first of the surest kind', () => {
    expect(codesIn('#5.1.1 then 450 4.2.0 then dsn=5.7.1 then 250')).toBe('5.7.1')
    expect(codesIn('#5.1.1 then 450 4.2.0 then 550 5.7.1')).toBe('450 4.2.0')
    expect(codesIn('250 and #5.1.1 and #5.1.2')).toBe('5.1.1')
    expect(codesIn('250 and x: 5.7.999 and #5.1.2')).toBe('5.1.2')
  })
})

const status = '([245])\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})(?![0-9A-Za-z]|\\.[0-9])'
const named = new RegExp(`(?<![0-9A-Za-z])dsn=${status}(.*)`, 's')
const besideDsn = /(?:\(|=|:[ _])([2-5][0-5][0-9])(?:[ _-]|$)/
const beside = new RegExp(`(?<![0-9A-Za-z.])([245][0-9][0-9])[ _-]#?${status}`)
const whole = new RegExp(`^${status}$`)
const alone = new RegExp(`(?:^|: |(:_)|(#))${status}(?![-/]|(?<!:_[0-9.]{5,9}|#[0-9.]{5,9})_)`, 'g')
const basic = /(?:^|:[ _]|=")([2-5][0-5][0-9])(?! [a-z]+s$)(?:[ _-]|$)/

/** The first enhanced status code that stands alone and is known, or else is all that there is. */
function loneCode(text: string): string {
  for (const [, , hash, ...parts] of text.matchAll(alone)) {
    const { kind } = lookup(parts.join('.'))
    if (kind === 'registered' || (hash && kind === 'unregistered detail')) return parts.join('.')
  }
  return whole.exec(text)?.[0] ?? ''
}

/** The same by regular expressions. */
function codesByExpressions(text: string): string {
  const [, ...dsn] = named.exec(text) ?? []
  if (dsn.length > 0) {
    const reply = besideDsn.exec(dsn[3] ?? '')?.[1]
    return `${reply ? `${reply} ` : ''}${dsn.slice(0, 3).join('.')}`
  }
  const [, first, ...second] = beside.exec(text) ?? []
  if (first) return `${first} ${second.join('.')}`
  return loneCode(text) || (basic.exec(text)?.[1] ?? '')
}

const codes = [
  '550',
  '571',
  '5.99.1',
  '5.7.606',
  '250',
  '354',
  '999',
  '5.1.1',
  '4.7.25',
  '2.0.0',
  '5.01.1',
  '5.1.1000',
  '10.4.2.2',
  '5.7',
]
const marks = [
  ' messages',
  '/',
  'dsn=',
  ' ',
  '-',
  '_',
  ': ',
  ':_',
  '(',
  '="',
  '=',
  '#',
  '.',
  ',',
  '"',
  ')',
  '5',
  '0',
  'x',
  'é',
]
const pieces = [...codes, ...marks]

describe('the scanner', () => {
  it('finds what regular expressions find in any line', () => {
    const piece = fc.constantFrom(...pieces)
    const line = fc.array(piece, { maxLength: 14 }).map((all) => all.join(''))
    fc.assert(
      fc.property(line, (text) => {
        expect(codesIn(text)).toBe(codesByExpressions(text))
      }),
      { numRuns: 20_000 },
    )
  })
})
