import { describe, expect, it } from 'vitest'
import { readTranscript } from '../../src/lint/read-transcript.js'
import { fixture, told, transcriptOf } from './fixture.js'

describe('a transcript of swaks', () => {
  it('gives replies to commands that were sent in a group', () => {
    const transcript = transcriptOf(fixture('swaks-pipelined.txt'))
    expect(transcript.format).toBe('swaks')
    expect(told(transcript)).toEqual([
      '3 - → 220 mx.example.com ESMTP Postfix',
      '5 "EHLO client.example" → 250-mx.example.com (+9)',
      '18 "MAIL FROM:<alice@example.org>" → 250 2.1.0 Ok',
      '19 "RCPT TO:<bob@example.net>" → 454 4.7.1 <bob@example.net>: Relay access denied',
      '20 "DATA" → 554 5.5.1 Error: no valid recipients',
      '22 "QUIT" → 221 2.0.0 Bye',
    ])
  })

  it('is read on within TLS, and the message is no command', () => {
    expect(told(transcriptOf(fixture('swaks-tls.txt'))).slice(2)).toEqual([
      '13 "STARTTLS" → 220 2.0.0 Ready to start TLS',
      '18 "EHLO client.example" → 250-mx.example.net Nice to meet you, client.example (+5)',
      '25 "MAIL FROM:<alice@example.com>" → 250 2.1.0 Accepted',
      '27 "RCPT TO:<good@example.net>" → 250 2.1.5 Accepted',
      '29 "RCPT TO:<bad@example.net>" → 550 5.1.1 5.7.1 Not here',
      '31 "DATA" → 354 End data with <CR><LF>.<CR><LF>',
      '43 "." → 250 2.6.0 OK: message queued',
      '45 "QUIT" → 221 2.0.0 Bye',
    ])
  })

  it('may tell how long each reply took, and hold answers to challenges', () => {
    expect(told(transcriptOf(fixture('swaks-auth.txt'))).slice(4, 8)).toEqual([
      '30 "AUTH LOGIN" → 334 VXNlcm5hbWU6',
      '33 "am9l" → 334 UGFzc3dvcmQ6',
      '36 "eA==" → 235 2.7.0 Authentication successful',
      '39 "MAIL FROM:<alice@example.com>" → 250 2.1.0 Accepted',
    ])
  })

  it('may mark only what it receives; then commands are told by their names', () => {
    const text = `<-  220 mx.example.org ESMTP
EHLO client.example
<-  250-mx.example.org
<-  250 ENHANCEDSTATUSCODES
AUTH LOGIN
<-  334 VXNlcm5hbWU6
am9l
<** 535 5.7.8 No
DATA
<-  354 End with a dot
Subject: hi

*** QUIT
.
<-  250 2.0.0 Queued
QUIT
<-  221 2.0.0 Bye
`
    expect(told(transcriptOf(text)).slice(2)).toEqual([
      '6 "AUTH LOGIN" → 334 VXNlcm5hbWU6',
      '8 "am9l" → 535 5.7.8 No',
      '10 "DATA" → 354 End with a dot',
      '15 "." → 250 2.0.0 Queued',
      '17 "QUIT" → 221 2.0.0 Bye',
    ])
  })

  it('may mark only what it sends, and is plain dialogue then', () => {
    const text =
      '=== Trying 192.0.2.25:25...\n220 mx.example.org\n -> NOOP\n250 Ok\n ~> QUIT\n221 Bye\n*** Remote host closed connection unexpectedly.\n'
    expect(told(transcriptOf(text))).toEqual([
      '2 - → 220 mx.example.org',
      '4 "NOOP" → 250 Ok',
      '6 "QUIT" → 221 Bye',
    ])
  })

  it('without hints is read as plain dialogue', () => {
    const transcript = transcriptOf(fixture('swaks-without-hints.txt'))
    expect(transcript.format).toBe('dialogue')
    expect(told(transcript)).toEqual([
      '3 - → 220 mx.example.net ESMTP',
      '5 "EHLO client.example" → 250-mx.example.net Nice to meet you, client.example (+6)',
      '13 "MAIL FROM:<alice@example.com>" → 250 2.1.0 Accepted',
      '15 "RCPT TO:<bad@example.net>" → 550 5.1.1 5.7.1 Not here',
      '17 "QUIT" → 221 2.0.0 Bye',
    ])
  })

  it('may hold dumps of the octets, which are left out', () => {
    const text =
      '<   0000: 32 32 30 20  6D 78 0D 0A    220.mx..\n<-  220 mx\n -> QUIT\n  > 0000: 51 55    QU\n<-  221 2.0.0 Bye\n'
    const transcript = transcriptOf(text)
    expect(told(transcript)).toEqual(['2 - → 220 mx', '5 "QUIT" → 221 2.0.0 Bye'])
    expect(transcript.passedOver).toBe(0)
  })

  it('of two runs has two greetings, also where one is refused', () => {
    const text =
      '=== Connected to 192.0.2.25.\n<** 554 5.7.1 Go away\n -> QUIT\n*** Remote host closed connection unexpectedly.\n=== Trying 192.0.2.25:25...\n<-  220 mx\n'
    expect(told(transcriptOf(text))).toEqual(['2 - → 554 5.7.1 Go away', '6 - → 220 mx'])
  })
})

describe("a log of Postfix's smtpd -v", () => {
  it('is read process by process, although their lines alternate', () => {
    const transcript = transcriptOf(fixture('postfix-smtpd-verbose.log'))
    expect(transcript.format).toBe('postfix-log')
    expect(told(transcript)).toEqual([
      '4 - → 220 mx.example.com ESMTP Postfix',
      '9 "EHLO a.example" → 250-mx.example.com (+9)',
      '22 "NOOP" → 250 2.0.0 Ok',
      '30 "VRFY x" → 454 4.7.1 <x>: Relay access denied',
      '37 "QUIT" → 221 2.0.0 Bye',
      '7 - → 220 mx.example.com ESMTP Postfix',
      '20 "HELO b.example" → 250 mx.example.com',
      '24 "ETRN !" → 501 Error: invalid parameter syntax',
      '32 "QUIT" → 221 2.0.0 Bye',
      '43 - → 220 mx.example.com ESMTP Postfix',
      '45 "LHLO x" → 500 5.5.2 Error: command not recognized',
      '48 "MAIL FROM:<alice@example.org> SIZE=99999999999" → 552 5.3.4 Message size exceeds fixed limit',
    ])
  })

  it('tells the services of a host apart, and the hosts', () => {
    const line = (host: string, service: string): string =>
      `2026-11-22T08:00:00.123456+00:00 ${host} postfix/${service}[7]: > client.example[2001:db8::7]: 220 ${host} ESMTP\n`
    const text =
      line('mx1', 'smtpd') + line('mx1', 'submission/smtpd') + line('mx2', 'smtpd') + line('mx1', 'smtpd')
    const { recordings } = transcriptOf(text)
    expect(recordings.map(({ exchanges }) => exchanges.length)).toEqual([2, 1, 1])
  })

  it('of its client is read from the other end', () => {
    const text =
      'Nov 22 08:00:00 mx postfix/smtp[9]: < mx.example.com[192.0.2.25]:25: 220 mx.example.com ESMTP\n' +
      'Nov 22 08:00:00 mx postfix/smtp[9]: > mx.example.com[192.0.2.25]:25: EHLO client.example\n' +
      'Nov 22 08:00:00 mx postfix/smtp[9]: < mx.example.com[192.0.2.25]:25: 250 mx.example.com\n'
    expect(told(transcriptOf(text))).toEqual([
      '1 - → 220 mx.example.com ESMTP',
      '3 "EHLO client.example" → 250 mx.example.com',
    ])
  })
})

describe("a log of Postfix's client, smtp -v", () => {
  const log = fixture('postfix-smtp-verbose.log')
  const greetings = (octets: Uint8Array | string): readonly number[] =>
    transcriptOf(octets).recordings.map(
      ({ exchanges }) => exchanges.filter(({ sent }) => sent === null).length,
    )

  it('is of as many servers as it spoke to, each with its connections', () => {
    expect(greetings(log)).toEqual([2, 2])
    expect(told(transcriptOf(log)).slice(9, 17)).toEqual([
      '60 "RCPT TO:<bad@example.org>" → 550 5.1.1 5.7.1 Not here',
      '61 "DATA" → 503 5.5.1 Error: need RCPT command',
      '64 "RSET" → 250 2.0.0 Flushed',
      '3 - → 220 mx.example.net ESMTP',
      '5 "EHLO client.example" → 250-mx.example.net (+1)',
      '8 "MAIL FROM:<alice@example.com>" → 250 Ok',
      '10 "RCPT TO:<x@example.net>" → 250 Ok',
      '12 "DATA" → 354 go',
    ])
  })

  it('has the next greeting after a QUIT whose reply nobody waited for', () => {
    const onlyTalk = Buffer.from(log)
      .toString()
      .replaceAll(/^.*smtp_connect_addr.*\n/gm, '')
    expect(greetings(onlyTalk)).toEqual([2, 2])
  })

  it('tells of a connection that is refused, if it logs that one was opened', () => {
    const text =
      'Nov 29 05:04:03 client postfix/smtp[9]: smtp_connect_addr: trying: mx.example.org[192.0.2.25] port 25...\n' +
      'Nov 29 05:04:03 client postfix/smtp[9]: < mx.example.org[192.0.2.25]:25: 554 5.7.1 Go away\n'
    expect(told(transcriptOf(text))).toEqual(['2 - → 554 5.7.1 Go away'])
  })
})

describe("a log of Postfix's deliveries", () => {
  it('has what servers said of messages, each server for itself', () => {
    const transcript = transcriptOf(fixture('postfix-delivery.log'))
    expect(transcript.format).toBe('postfix-delivery')
    expect(transcript.recordings.map(({ exchanges }) => exchanges.length)).toEqual([2, 2])
    expect(told(transcript)).toEqual([
      '2 "." → 250 Queued',
      '4 "RCPT TO" → 550 no',
      '3 "." → 250 2.6.0 OK: message queued',
      '5 "RCPT TO" → 550 5.1.1 5.7.1 Not here',
    ])
    expect(transcript.passedOver).toBe(2)
  })

  const line = (service: string, status: string): string =>
    `2026-11-22T08:00:00.1+00:00 client postfix/${service}[9]: 4F2A: to=<bob@example.net>, relay=mx.example.net[2001:db8::25]:25, delay=1, dsn=5.7.1, status=${status}\n`

  it('has the lines of a reply one after the other', () => {
    const text = line(
      'relay/lmtp',
      'deferred (host mx.example.net[2001:db8::25] said: 451-4.7.1 Later, 451-4.7.1 much 451 4.7.1 later (in reply to end of DATA command))',
    )
    const { recordings } = transcriptOf(text)
    expect(recordings[0]?.protocol).toBe('lmtp')
    const [exchange] = recordings[0]?.exchanges ?? []
    expect(exchange?.sent).toBe('.')
    expect(Buffer.from(exchange?.reply ?? []).toString()).toBe(
      '451-4.7.1 Later,\r\n451-4.7.1 much\r\n451 4.7.1 later\r\n',
    )
  })

  it('has what a server said before another one was tried, with what the same server said later', () => {
    const tried =
      '2026-11-22T08:00:00.1+00:00 client postfix/smtp[9]: 4F2A: host mx.example.net[2001:db8::25] said: 450 5.2.0 Later (in reply to RCPT TO command)\n'
    const transcript = transcriptOf(tried + line('smtp', 'sent (250 2.0.0 Queued)'))
    expect(transcript.recordings).toHaveLength(1)
    expect(told(transcript)).toEqual(['1 "RCPT TO" → 450 5.2.0 Later', '2 "." → 250 2.0.0 Queued'])
  })

  it('keeps the servers of one host apart by their ports', () => {
    const other = line('smtp', 'sent (250 2.0.0 Queued)').replace(']:25,', ']:587,')
    const { recordings } = transcriptOf(line('smtp', 'sent (250 2.0.0 Queued)') + other)
    expect(recordings).toHaveLength(2)
  })

  it.each([
    'bounced (Host or domain name not found. Name service error for name=mx.example.net)',
    'deferred (host mx.example.net[2001:db8::25] refused to talk to me: 554 5.7.1 No)',
    'deferred (host mx.example.net[2001:db8::25] said: 451 4.7.1 cut off by the sys',
    'sent (delivered to mailbox)',
  ])('has no reply, or no whole one, in %s', (status) => {
    const { read } = readTranscript(Buffer.from(line('smtp', status)))
    expect(read).toMatchObject({ kind: 'unreadable' })
  })

  it('is left alone where what went over the line is in the log too', () => {
    const log = Buffer.concat([fixture('postfix-delivery.log'), fixture('postfix-smtp-verbose.log')])
    expect(transcriptOf(log).format).toBe('postfix-log')
  })
})

describe("a mail of Postfix with a session's transcript", () => {
  it('is unfolded, and may stand among others in one file', () => {
    const transcript = transcriptOf(fixture('postfix-transcript.mbox'))
    expect(transcript.format).toBe('postfix-mail')
    const recipient = `<${'u'.repeat(50)}.very.long.name@${'sub.'.repeat(12)}example.net>`
    expect(told(transcript)).toEqual([
      '15 - → 220 mx.example.com ESMTP Postfix',
      '17 "EHLO client.example" → 250-mx.example.com (+9)',
      '28 "FROB" → 500 5.5.2 Error: command not recognized',
      '30 "MAIL FROM:<alice@example.org>" → 250 2.1.0 Ok',
      `33 "RCPT TO:${recipient}" → 454 4.7.1 ${recipient}: Relay access denied`,
      '37 "HELP me please with a long line" → 500 5.5.2 Error: command not recognized',
      '39 "QUIT" → 221 2.0.0 Bye',
      '57 - → 220 mx.example.com ESMTP Postfix',
      '59 "LHLO x" → 500 5.5.2 Error: command not recognized',
      '61 "MAIL FROM:<alice@example.org> SIZE=99999999999" → 552 5.3.4 Message size exceeds fixed limit',
    ])
  })
})

const session = [
  '- → 220 mx.example.org ESMTP',
  'EHLO client.example → 250-mx.example.org greets you (+2)',
  'MAIL FROM:<alice@example.com> → 250 2.1.0 Ok',
  'RCPT TO:<bob@example.org> → 250 2.1.0 Ok',
  'RCPT TO:<bad@example.org> → 550-5.1.1 Nobody here (+1)',
  'DATA → 354 End with a dot',
  '. → 250 2.0.0 Queued',
]
const quit = 'QUIT → 221 2.0.0 Bye'

const toldPlainly = (octets: Uint8Array | string): readonly string[] =>
  told(transcriptOf(octets)).map((line) => line.replace(/^\d+ /, '').replaceAll('"', ''))

describe('what programs print of a session', () => {
  it.each([
    ['nodemailer.txt', 'dialogue', session],
    ['phpmailer.txt', 'dialogue', [...session, quit]],
    ['exim.txt', 'dialogue', [...session, quit]],
  ])('is read in %s', (file, format, expected) => {
    expect(transcriptOf(fixture(file)).format).toBe(format)
    expect(toldPlainly(fixture(file))).toEqual(expected)
  })

  it("is read as Python's smtplib prints it, without or with the time", () => {
    const text = Buffer.from(fixture('smtplib.txt')).toString()
    expect(transcriptOf(text).format).toBe('smtplib')
    const expected = [
      '2 - → 220 mx.example.org ESMTP',
      '6 "ehlo client.example" → 250-mx.example.org greets you (+2)',
      '11 "AUTH PLAIN AGFsaWNlAHg=" → 535 5.7.8 No',
      '14 "AUTH LOGIN YWxpY2U=" → 535 5.7.8 No',
      '17 "mail FROM:<alice@example.com>" → 250 2.1.0 Ok',
      '20 "rcpt TO:<bob@example.org>" → 250 2.1.0 Ok',
      '23 "rcpt TO:<bad@example.org>" → 550-5.1.1 Nobody here (+1)',
      '27 "data" → 354 End with a dot',
      '31 "." → 250 2.0.0 Queued',
      '35 "quit" → 221 2.0.0 Bye',
    ]
    expect(told(transcriptOf(text))).toEqual(expected)
    expect(told(transcriptOf(text.replaceAll(/^/gm, '05:20:56.391977 ')))).toEqual(expected)
    expect(transcriptOf(text).passedOver).toBe(0)
  })

  it('has the octets that stand as escapes in a literal of Python', () => {
    const text = String.raw`reply: b"550 5.1.1 it's \xc3\xbc, \\x41 and\t\x07\r\n"`
    const [exchange] = transcriptOf(text).recordings[0]?.exchanges ?? []
    expect(Buffer.from(exchange?.reply ?? []).toString()).toBe("550 5.1.1 it's ü, \\x41 and\t\x07\r\n")
    expect(exchange?.places).toEqual([{ line: 1, from: 9, to: text.length - 5 }])
  })

  it("is read as Exim's server prints it, with the time and the process", () => {
    const text =
      '05:00:00  1234 SMTP>> 220 mx.example.org ESMTP Exim\n05:00:00  1234 SMTP<< EHLO a\n05:00:00  1234 SMTP>> 250-mx.example.org\n       250 HELP\n05:00:00  1234 in dsn_advertise_hosts? no\n05:00:00  1234 SMTP<< NOOP\n05:00:00  1234 SMTP>> 250 OK\n'
    expect(toldPlainly(text)).toEqual([
      '- → 220 mx.example.org ESMTP Exim',
      'EHLO a → 250-mx.example.org (+1)',
      'NOOP → 250 OK',
    ])
  })

  it('is told apart by the servers to which Exim connects, and by its processes', () => {
    const connection = (host: string): string =>
      `Connecting to ${host} [192.0.2.25]:25 ...  connected\n  SMTP<< 220 ${host}\n  SMTP>> HELO a\n  SMTP<< 250 ${host}\n`
    const { recordings } = transcriptOf(['a.example', 'b.example', 'a.example'].map(connection).join(''))
    expect(recordings.map(({ exchanges }) => exchanges.length)).toEqual([4, 2])
    expect(
      toldPlainly(
        ' 12 SMTP>> 220 mx\n 13 SMTP>> 220 mx\n 12 SMTP<< EHLO a\n 13 SMTP<< HELO b\n 12 SMTP>> 250-mx\n       250 HELP\n 13 SMTP>> 250 mx\n'.replaceAll(
          /^ (?=1)/gm,
          '',
        ),
      ),
    ).toEqual(['- → 220 mx', 'EHLO a → 250-mx (+1)', '- → 220 mx', 'HELO b → 250 mx'])
  })

  it('is told apart where nodemailer holds several connections at a time', () => {
    const text =
      '[2026-11-29 05:00:00] DEBUG [one] S: 220 mx\n[2026-11-29 05:00:00] DEBUG [two] S: 220 mx\n[2026-11-29 05:00:00] DEBUG [one] C: EHLO a\n[2026-11-29 05:00:00] DEBUG [two] C: EHLO b\n[2026-11-29 05:00:00] DEBUG [two] S: 250 mx\n[2026-11-29 05:00:00] DEBUG [one] S: 250-mx\n[2026-11-29 05:00:00] DEBUG [one] S: 250 HELP\n'
    expect(toldPlainly(text)).toEqual(['- → 220 mx', 'EHLO a → 250-mx (+1)', '- → 220 mx', 'EHLO b → 250 mx'])
  })
})

describe('plain dialogue', () => {
  it('of telnet is told apart by the three digits, and what looks like a reply within the message is none', () => {
    expect(told(transcriptOf(fixture('telnet.txt')))).toEqual([
      '5 - → 220 mx.example.com ESMTP',
      '7 "ehlo client.example" → 250-mx.example.com (+2)',
      '11 "mail from:<alice@example.org>" → 250 2.1.0 Sender ok',
      '13 "rcpt to:<bob@example.com>" → 250 Recipient ok',
      '15 "data" → 354 2.0.0 Go ahead',
      '22 "." → 250 2.6.0 Queued',
      '24 "quit" → 221 2.0.0 Bye',
    ])
  })

  it('may be marked by letters, and be of LMTP', () => {
    expect(told(transcriptOf(fixture('letters.txt')))).toEqual([
      '2 - → 220 lmtp.example.com LMTP',
      '4 "LHLO client.example" → 250-lmtp.example.com (+2)',
      '12 "MAIL FROM:<alice@example.org>" → 250 2.1.0 OK',
      '13 "RCPT TO:<bob@example.com>" → 250 2.1.5 OK',
      '14 "RCPT TO:<carol@example.com>" → 550 4.1.1 No such user here',
      '15 "DATA" → 354 Send it',
      '20 "." → 250 2.1.5 Delivered',
      '22 "QUIT" → 221 2.0.0 Bye',
    ])
  })

  it('may be marked by arrows, as curl -v does', () => {
    const transcript = transcriptOf(fixture('curl.txt'))
    expect(told(transcript)).toEqual([
      '3 - → 220 mx.example.com ESMTP',
      '5 "EHLO client.example" → 250-mx.example.com (+2)',
      '9 "MAIL FROM:<alice@example.org>" → 250 2.1.0 Ok',
      '11 "RCPT TO:<bob@example.net>" → 554 5.7.99 Relay access denied',
      '14 "QUIT" → 221 2.0.0 Bye',
    ])
    expect(transcript.passedOver).toBe(4)
  })

  it.each([
    ['the other way round', '> 220 mx\n< QUIT\n> 221 2.0.0 Bye\n'],
    ['without a space', '<220 mx\n>QUIT\n<221 2.0.0 Bye\n'],
    ['long ones', '<-- 220 mx\n--> QUIT\n<-- 221 2.0.0 Bye\n'],
    ['only before commands, as sendmail -v does', '220 mx\n>>> QUIT\n221 2.0.0 Bye\n'],
  ])('may have arrows %s', (_, text) => {
    expect(told(transcriptOf(text))).toEqual(['1 - → 220 mx', '3 "QUIT" → 221 2.0.0 Bye'])
  })

  it.each([
    ['small', 's: 220 mx\nc: QUIT\ns: 221 2.0.0 Bye\n'],
    ['close', 'S:220 mx\nC:QUIT\nS:221 2.0.0 Bye\n'],
  ])('may have letters that are %s', (_, text) => {
    expect(told(transcriptOf(text))).toEqual(['1 - → 220 mx', '3 "QUIT" → 221 2.0.0 Bye'])
  })

  it('may have marks in lines that are no part of it', () => {
    const text = 'C:\\> telnet mx.example.org 25\n220 mx\nQUIT\n221 2.0.0 Bye\n'
    expect(told(transcriptOf(text))).toEqual(['2 - → 220 mx', '4 "QUIT" → 221 2.0.0 Bye'])
  })

  it.each(['', 'C: '])('has a message in which anything may stand (%j)', (mark) => {
    const message = ['300 dollars', '250-S', 'S: 550 5.1.1 No', '> 220', 'S:', '', '.']
    const text = `S: 220 mx\nC: DATA\nS: 354 go\n${message.map((line) => `${mark}${line}\n`).join('')}S: 250 Ok\n`
    expect(told(transcriptOf(text))).toEqual(['1 - → 220 mx', '3 "DATA" → 354 go', '11 "." → 250 Ok'])
  })

  it('without any command is replies and no greeting, but for 220', () => {
    expect(told(transcriptOf('550 5.7.1 No\n250 Ok\n'))).toEqual(['1 "" → 550 5.7.1 No', '2 "" → 250 Ok'])
    expect(told(transcriptOf('220 mx ESMTP\n'))).toEqual(['1 - → 220 mx ESMTP'])
  })

  it('keeps a line that lacks its code within the reply that it interrupts', () => {
    expect(told(transcriptOf('220 mx\nEHLO a.example\n250-mx\nSIZE 1000\n250 HELP\n'))).toEqual([
      '1 - → 220 mx',
      '3 "EHLO a.example" → 250-mx (+2)',
    ])
  })

  it('takes 220 for a greeting once the server has closed', () => {
    const text =
      '220 mx\nMAIL FROM:<a@example.org>\nRCPT TO:<b@example.com>\n421 4.3.2 Closing\n220 mx\nQUIT\n221 2.0.0 Bye\n'
    expect(told(transcriptOf(text))).toEqual([
      '1 - → 220 mx',
      '4 "MAIL FROM:<a@example.org>" → 421 4.3.2 Closing',
      '5 - → 220 mx',
      '7 "QUIT" → 221 2.0.0 Bye',
    ])
  })
})

describe('a transcript without the commands', () => {
  it('has replies that tell what they answer: the greeting, a hello, the start of TLS', () => {
    const transcript = transcriptOf(fixture('swaks-hidden.txt'))
    expect(told(transcript)).toEqual([
      '3 - → 220 mx.example.org ESMTP',
      '4 "EHLO" → 250-mx.example.org Nice to meet you, client.example (+6)',
      '11 "STARTTLS" → 220 2.0.0 Ready to start TLS',
      '15 "EHLO" → 250-mx.example.org Nice to meet you, client.example (+5)',
      '21 "" → 250 2.1.0 Accepted',
      '22 "" → 250 2.1.5 Accepted',
      '23 "" → 354 End data with <CR><LF>.<CR><LF>',
      '24 "" → 250 2.6.0 OK: message queued',
      '25 "" → 221 2.0.0 Bye',
    ])
    const assumed = transcript.recordings.flatMap(({ exchanges }) => exchanges.map((one) => one.isAssumed))
    expect(assumed.slice(0, 5)).toEqual([undefined, true, true, true, undefined])
  })

  it.each([
    ['a hello of one line after the greeting', '220 mx\n250 mx\n', ['-', '"HELO"']],
    ['a code, which no hello may carry', '220 mx\n250 2.0.0 Ok\n', ['-', '""']],
    ['a second reply that lists no keywords', '220 mx\n250 mx\n250-a\n250 b\n', ['-', '"HELO"', '""']],
    ['a hello before any greeting', '250-mx\n250 PIPELINING\n', ['"EHLO"']],
    ['a greeting after the server has closed', '220 mx\n221 Bye\n220 2.0.0 mx\n', ['-', '""', '-']],
    ['a greeting that is not about TLS', '220 mx\n250 mx\n220 mx\n', ['-', '"HELO"', '-']],
    ['the start of TLS without a code', '220 mx\n250 mx\n220 Go, TLS\n', ['-', '"HELO"', '"STARTTLS"']],
  ])('may hold %s', (_, text, expected) => {
    const sent = told(transcriptOf(text)).map((line) => /^\d+ (.*) →/.exec(line)?.[1])
    expect(sent).toEqual(expected)
  })
})
