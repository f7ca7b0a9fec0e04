import type { Form, FormExample } from './form.js'

/** Bounces of Postfix, to its postmaster on a dialogue that went wrong. */
export const postfixSession: Form = {
  id: 'postfix-session',
  name: 'Postfix, to its postmaster on a dialogue that went wrong',
  cues: ['transcript of session follows.'],
}

/** One of them. */
export const postfixSessionExample: FormExample = {
  form: postfixSession,
  recipients: ['sam@example.net'],
  message: [
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    'To: jo@example.org',
    'Subject: Postfix SMTP server: errors from relay.example.com[192.0.2.7]',
    '',
    'Transcript of session follows.',
    '',
    ' Out: 220 mx.example.org ESMTP',
    ' In:  MAIL FROM:<jo@example.org>',
    ' Out: 250 2.1.0 Ok',
    ' In:  RCPT TO:<sam@example.net>',
    ' Out: 451 4.3.0 Queue file write error',
  ],
}
