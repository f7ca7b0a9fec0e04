import { describe, expect, it } from 'vitest'
import { kindOfInput } from '../src/index.js'

describe('what begins with header fields', () => {
  it.each([
    ['From: a@example.org\nTo: b@example.org\n\nx', 'message'],
    ['X-Seen: yes\r\nContent-Type : text/plain\r\n\r\nStatus: 5.1.1', 'message'],
    ['From MAILER-DAEMON Thu Jan 11 19:06:40 2024\nX-Seen: yes\n\n', 'message'],
    ['Status: RO\nSubject: x\n\n', 'message'],
    ['Reporting-MTA: dns; mx.example.org\r\n\r\nSubject: x', 'report'],
    ['X-Queue: 1\nFinal-Recipient: rfc822; b@example.net', 'report'],
    ['Original-Recipient: b@example.net', 'report'],
    ['Remote-MTA: dns; x', 'report'],
    ['Action: failed', 'report'],
    ['Diagnostic-Code: smtp; 550 No', 'report'],
    ['Status: 5.1.1', 'report'],
    ['Status: 550', 'text'],
    ['Error: 550 5.1.1 no such user', 'text'],
    ['Hello,\nSubject: x', 'text'],
    ['550 5.1.1 No\nFrom: x', 'text'],
    ['Error: x\n\nSubject: x', 'text'],
    ['', 'text'],
  ])('%j is a %s', (text, kind) => expect(kindOfInput(text)).toBe(kind))
})
