import { describe, expect, it } from 'vitest'
import { readLines } from './read.js'

describe('what is no failure', () => {
  it('is a complaint (RFC 5965)', async () => {
    const bounce = await readLines(
      'From: fbl@example.com',
      'Subject: Abuse report: message was rejected',
      'Content-Type: multipart/report; report-type="feedback-report"; boundary=b1',
      '',
      '--b1',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      'Original-Rcpt-To: sam@example.net',
      '--b1--',
    )
    expect(bounce).toMatchObject({ kind: 'complaint', recipients: [] })
  })

  it.each([
    ['Auto-Submitted: auto-replied', 'Subject: Re: News'],
    ['Precedence: auto_reply', 'Subject: Re: News'],
    ['X-Mailer: x', 'Subject: Out of the office: News'],
    ['X-Mailer: x', 'Subject: Abwesenheitsnotiz'],
  ])('is a vacation note: %s, %s', async (field, subject) => {
    const bounce = await readLines(
      'From: sam@example.net',
      'To: jo@example.org',
      field,
      subject,
      '',
      'I cannot be reached until Monday. Write to sue@example.net, as mail to me is not delivered.',
    )
    expect(bounce).toMatchObject({ kind: 'vacation', recipients: [] })
  })

  it('is a letter, whatever it quotes', async () => {
    const bounce = await readLines(
      'From: sam@example.net',
      'Subject: Lunch',
      '',
      'host said: 550 5.1.1 <jo@example.org> unknown',
    )
    expect(bounce).toMatchObject({ kind: 'other', recipients: [] })
  })

  it('is what cannot be read, and is named', async () => {
    expect(await readLines('{"a":1}')).toMatchObject({
      kind: 'other',
      recipients: [],
      unread: ['line 1: an object of JSON that is no known event'],
    })
    expect(await readLines('')).toMatchObject({ kind: 'other', recipients: [], unread: [] })
  })
})
