import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeliveryStatus } from '../../src/explain/delivery-status.js'

const nothing = {
  reportingMta: null,
  finalRecipient: null,
  originalRecipient: null,
  action: null,
  status: null,
  diagnosticCode: null,
  remoteMta: null,
  lastAttemptDate: null,
  willRetryUntil: null,
}

describe('the machine-readable part of a report', () => {
  it('has fields of the message and of each recipient, folded or not, in any case', () => {
    const text = `reporting-mta: dns; mx.example.org\r
Arrival-Date: Thu, 11 Jan 2024 19:06:40 +0000\r
\r
FINAL-RECIPIENT: rfc822;bob@example.net\r
Action : Failed\r
Status: 5.1.1 (no such user)\r
Diagnostic-Code: smtp; 550 5.1.1\r
\t No such user\r
 \r
Final-Recipient: rfc822; carol@example.net\r
Action: delayed\r
`
    expect(readDeliveryStatus(text)).toEqual({
      reportingMta: 'mx.example.org',
      arrivalDate: 'Thu, 11 Jan 2024 19:06:40 +0000',
      recipients: [
        {
          ...nothing,
          reportingMta: 'mx.example.org',
          finalRecipient: 'bob@example.net',
          action: 'failed',
          status: '5.1.1 (no such user)',
          diagnosticCode: 'smtp; 550 5.1.1 No such user',
        },
        {
          ...nothing,
          reportingMta: 'mx.example.org',
          finalRecipient: 'carol@example.net',
          action: 'delayed',
        },
      ],
    })
  })

  it('counts the first of a field that is given twice, and takes what tells of a recipient for one', () => {
    const of = (text: string): readonly unknown[] =>
      readDeliveryStatus(text).recipients.map(({ status, diagnosticCode }) => [status, diagnosticCode])
    expect(of('Status: 5.1.1\nStatus: 4.4.1\n')).toEqual([['5.1.1', null]])
    expect(of('Diagnostic-Code: smtp; 550 No\n')).toEqual([[null, 'smtp; 550 No']])
    expect(of('X-Queue: 550\n\nArrival-Date: today\n')).toEqual([])
  })

  it('says nothing in a field without a value, or with its type alone', () => {
    const text = `Reporting-MTA: dns;
Arrival-Date:

Final-Recipient: rfc822;
Original-Recipient:
Action: failed
Status:
Status: 5.1.1
Diagnostic-Code:\t
Remote-MTA: dns ;\t
Last-Attempt-Date:
Will-Retry-Until:
`
    expect(readDeliveryStatus(text)).toEqual({
      reportingMta: null,
      arrivalDate: null,
      recipients: [{ ...nothing, action: 'failed', status: '5.1.1' }],
    })
    expect(readDeliveryStatus('Status:\nAction: \n').recipients).toEqual([])
  })

  it('decodes addresses that were written in ASCII for want of more (RFC 6533 section 3)', () => {
    const of = (address: string): string | null | undefined =>
      readDeliveryStatus(`Final-Recipient: ${address}`).recipients[0]?.finalRecipient
    expect(of('utf-8; j\\x{FC}rgen@example.net')).toBe('jürgen@example.net')
    expect(of('UTF-8;\\x{1F4E7}@example.net')).toBe('📧@example.net')
    expect(of('utf-8; a\\x{D800}\\x{110000}b')).toBe('a\\x{D800}\\x{110000}b')
    expect(of('rfc822; j\\x{FC}rgen@example.net')).toBe('j\\x{FC}rgen@example.net')
    expect(of('bob@example.net')).toBe('bob@example.net')
  })

  it('is read from any text at all', () => {
    expect(readDeliveryStatus('')).toEqual({ reportingMta: null, arrivalDate: null, recipients: [] })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => readDeliveryStatus(text).recipients.length >= 0),
    )
  })
})
