import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoundCode } from '../../src/finder/index.js'
import { findCode, findCodes, noCode } from '../../src/finder/index.js'

/** Codes found in a text; empty where nothing is. */
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
    // So it is where a reply stands for sure.
    ['571 No', '571'],
    ['host mx.example.net said: 591 No', '591'],
    ['smtp; 571 No', '571'],
    ['smtp;550 spam detected', '550'],
    ['x: smtp;421 Later', '421'],
    ['smtp;553 Message filtered (#5.7.1)', '553 5.7.1'],
    ['b,a@example.org,failed,5.1.1 (bad destination),smtp;553 Relaying disallowed,mx', '553 5.1.1'],
    ['550 cuda_nsu 5.1.1 <a@example.com>... User unknown', '550 5.1.1'],
    ['550: 5.2.2 <a@example.com>... Full', '550 5.2.2'],
    ['550: <a@example.com>: User unknown', '550'],
    ['sorry, no mailbox (5.1.1)', '5.1.1'],
    ['501 Validation failed: RCPT TO not accepted: 5.7.1 This system does not relay', '501 5.7.1'],
    ['#5.0.0 smtp; 550 5.7.23: SPF fail', '550 5.7.23'],
    ["5.1.0 - Unknown address error 550-'5.7.1 Access denied'", '550 5.7.1'],
    ["5.3.0 - Other mail system problem 550-'Unknown User'", '550 5.3.0'],
    ['554 4.4.7 Message expired.<421 4.4.2 Connection timed out>', '421 4.4.2'],
    ['220-mx.example.net 421 4.2.1 Refused', '421 4.2.1'],
    ['220-mx.example.net\n521 Refused', '521'],
    ["{'a@example.org': (550, b'5.1.1 User unknown')}", '550 5.1.1'],
    ["smtplib.SMTPSenderRefused: (552, b'Too large', 'a@example.org')", '552'],
    ['SMTP Error: data not accepted. SMTP code: 550 Additional SMTP info: 5.7.1', '550 5.7.1'],
    ['Mailbox unavailable. The server response was: 5.7.1 Unable to relay', '5.7.1'],
    ['rejected with error code 452.', '452'],
    ['{"smtp_code":550,"text":"No"}', '550'],
    ['{"response":"550 No such user"}', '550'],
    ['<<< 550 <bob@example.com>: User unknown', '550'],
    ['<-- 550 Unknown', '550'],
    ['[192.0.2.4], 554 Service unavailable', '554'],
    ['DSN=5.1.1', '5.1.1'],
    ['5.10.0', '5.10.0'],
    ['#5.7.606', '5.7.606'],
    ['Remote_host_said:_5.1.1_No_such_user', '5.1.1'],
    ['Sorry,_no_mailbox_here._(#5.1.1_-_chkuser)/', '5.1.1'],
    ['SMTP error: 450 messages like this are not wanted', '450'],
    // A code does not go with 3yz, and X.0.0 tells less than a reply of another class.
    ['354: 2.0.0 Go on', '354'],
    ['#5.0.0 smtp; 471 x', '471'],
    ['#5.0.0 smtp; 550 x', '550 5.0.0'],
    ['#5.1.1 smtp; 471 x', '5.1.1'],
    // Marks before a reply that is quoted, listed or copied.
    ['> 550 No such user', '550'],
    ['> > 5.1.1 No such user', '5.1.1'],
    ['"550 No such user"', '550'],
    ['`550 No`', '550'],
    ['* 550 No such user', '550'],
    ['- 550 No such user', '550'],
    ['  550 No such user', '550'],
    ['| 550 | 5.1.1 | No |', '550 5.1.1'],
    ['550;5.1.1;No', '550 5.1.1'],
    ['550/5.1.1 No', '550 5.1.1'],
    ['550, No', '550'],
    ['\u201C550 No\u201D', '550'],
    ['550\u00A05.1.1 No', '550 5.1.1'],
    ['550\u20135.1.1 No', '550 5.1.1'],
    ['<-  550 No', '550'],
    ['<** 550 No', '550'],
    ['<~  550 No', '550'],
    ['[10:02:03] 550 No such user', '550'],
    ['2026-11-22 10:00:00 550 No such user', '550'],
    ['Server said - 550 No such user', '550'],
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
    'x 571 x',
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
    'HTTP error 404',
    'status: HTTP 503',
    'Content-Length: 534',
    'Size: 512',
    'pid: 450',
    'error-500 x',
    '-> 550 x',
    'é 450 x',
    '10:00:00 450 messages',
    '22:10 250 Ok',
    'http status code: 500',
    'call: 555 1234',
    'telephone: 555-0100',
    'size: 512 bytes',
    'left: 450 seconds',
    'postfix/smtp[550]: connect',
    'v2, 5.1.1,',
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
    expect(codesIn('250 2.0.0 Ok then 550 5.7.1')).toBe('550 5.7.1')
  })
})

const pieces =
  '550|571|5.99.1|5.7.606|250|354|999|5.1.1|4.7.25|2.0.0|5.01.1|5.1.1000|10.4.2.2|5.7| messages|/|dsn=| |-|_|: |:_|(|="|=|#|.|,|"|)|5|0|x|é|smtp;|<<< |said: |code|\n|[|]|b\''.split(
    '|',
  )
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''))

describe('the finder', () => {
  it('finds in a text what it finds in its octets, and where', () => {
    fc.assert(
      fc.property(line, (text) => {
        const octets = Buffer.from(text, 'latin1')
        const found = noCode()
        const isFound = findCode(octets, 0, octets.length, found)
        const codes = findCodes(text)
        const { basic, start } = found
        const expected = isFound ? { basic: basic === -1 ? null : basic, at: start } : null
        expect(codes && { basic: codes.basic, at: codes.at }).toEqual(expected)
      }),
      { numRuns: 5000 },
    )
  })

  it('gives only codes that stand in the text', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { basic = null, status = null } = findCodes(text) ?? {}
        const codes = [basic, status].filter((code) => code !== null)
        expect(codes.filter((code) => !text.includes(`${code}`))).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })

  it('comes to an end with any line', () => {
    for (const piece of [
      '5.',
      '550 ',
      '550-',
      'smtp;',
      '(550, ',
      '550: #',
      '5.1.1 ',
      'code:"="',
      '<',
      '>: ',
    ]) {
      const hostile = piece.repeat(50_000)
      expect(() => findCodes(hostile)).not.toThrow()
    }
  })
})
