import { describe, expect, it } from 'vitest'
import { readMessage } from '../../src/message/message.js'
import type { Evidence } from '../../src/read/evidence.js'
import { evidenceOf, isComplaint } from '../../src/read/evidence.js'

const messageOf = (...lines: readonly string[]): ReturnType<typeof readMessage> =>
  readMessage(Buffer.from(lines.join('\n')))

const evidence = (...header: readonly string[]): Evidence =>
  evidenceOf(messageOf(...header, '', 'Hello'), ['Hello'])

describe('the signs of a bounce', () => {
  it.each([
    ['From: MAILER-DAEMON@mx.example.org', 1],
    ['Sender: postmaster@mx.example.org', 1],
    ['Return-Path: <>', 1],
    ['Return-Path: <MAILER-DAEMON>', 2],
    ['Return-Path: Mailer-Daemon@mx.example.org', 2],
    ['Return-Path: <sam+mailer-daemon@example.net>', 1],
    ['Return-Path: <sam@example.net>', 0],
    ['Subject: Undeliverable: News', 1],
    ['X-Failed-Recipients: sam@example.net', 2],
    ['Content-Type: multipart/report; boundary=b1', 1],
    ['Subject: News', 0],
  ])('%s: %i', (field, signs) => expect(evidence(field).signs).toBe(signs))

  it('are in the text as well', () => {
    expect(evidenceOf(messageOf('A: 1', '', 'x'), ['Hello', 'Your message to'])).toMatchObject({ signs: 1 })
  })
})

describe('the addresses in a header', () => {
  it('are of whom it names as failed, and of whom it was sent to and by', () => {
    expect(
      evidence(
        'From: Jo <jo@example.org>',
        'To: sam@example.net, jo@example.org',
        'X-Failed-Recipients: kim@example.com',
      ),
    ).toMatchObject({
      failed: ['kim@example.com'],
      own: ['sam@example.net', 'jo@example.org'],
      domain: 'example.org',
    })
  })

  it('may be none', () => {
    expect(evidence('A: 1')).toMatchObject({ failed: [], own: [], domain: '' })
  })

  it('have a domain behind the last sign', () => {
    expect(evidence('From: "@b"@example.org').domain).toBe('example.org')
  })

  it('are not read in all of a long field', () => {
    expect(evidence(`To: sam@example.net${' '.repeat(5000)}, jo@example.org`).own).toEqual([
      'sam@example.net',
    ])
  })
})

describe('a vacation note', () => {
  it.each([
    ['Auto-Submitted: auto-replied (vacation)'],
    ['Precedence: Auto_Reply'],
    ['X-Autoreply: yes'],
    ['X-Autorespond: x'],
    ['X-Autoresponder: x'],
    ['X-Autoreply-From: x'],
    ['X-Auto-Response-Suppress-Reply: x'],
  ])('says that nobody wrote it: %s', (field) => {
    expect(evidence(field, 'Subject: News').isVacation).toBe(true)
    expect(evidence(field, 'Subject: Undeliverable').isVacation).toBe(false)
  })

  it.each([
    [['Subject: Out of office'], true],
    [['Subject: News'], false],
    [['Subject: News', 'Auto-Submitted: auto-generated'], false],
    [['Subject: News', 'Auto-Submitted: not auto-replied'], false],
    [['Subject: Out of office', 'X-Failed-Recipients: sam@example.net'], false],
    [['Subject: Unsubscribe out of office'], false],
    [['Subject: I unsubscribe, out of office'], true],
  ])('is told by its header: %j', (header, isVacation) =>
    expect(evidence(...header).isVacation).toBe(isVacation),
  )
})

describe('a complaint', () => {
  const parts = (type: string): readonly string[] => [
    'Content-Type: multipart/mixed; boundary=b1',
    '',
    '--b1',
    '',
    'Hello',
    '--b1',
    `Content-Type: ${type}`,
    '',
    'Feedback-Type: abuse',
    '--b1--',
  ]

  it.each([
    [['Content-Type: multipart/report; report-type=feedback-report', '', 'x'], true],
    [['Content-Type: multipart/report; report-type="Feedback-Report"', '', 'x'], true],
    [['Content-Type: message/feedback-report', '', 'x'], true],
    [['Subject: report-type=feedback-report', '', 'x'], false],
    [['A: 1', '', 'FEEDBACK-TYPE: abuse'], true],
    [['A: 1', '', 'x', 'Feedback-Type: abuse'], true],
    [['A: 1', '', 'The Feedback-Type: abuse'], false],
    [['A: 1', '', 'x'.repeat(3000), 'Feedback-Type: abuse'], false],
    [parts('text/plain'), true],
    [parts('image/png'), false],
  ])('is told by its types, or by its text (RFC 5965): %#', (lines, is) =>
    expect(isComplaint(messageOf(...lines))).toBe(is),
  )
})
