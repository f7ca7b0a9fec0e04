import type { Form, FormExample } from './form.js'

/** Bounces of Exim. */
export const exim: Form = {
  id: 'exim',
  name: 'Exim',
  cues: ['this message was created automatically by mail delivery software'],
}

/** One of them. */
export const eximExample: FormExample = {
  form: exim,
  recipients: ['sam@example.net'],
  message: [
    'From: Mail Delivery System <Mailer-Daemon@mx.example.org>',
    'To: jo@example.org',
    'Subject: Mail delivery failed: returning message to sender',
    '',
    'This message was created automatically by mail delivery software.',
    '',
    'The following address(es) failed:',
    '',
    '  sam@example.net',
    '    (ultimately generated from list@example.org)',
    '    host mx.example.net [192.0.2.4]',
    '    SMTP error from remote mail server after RCPT TO:<sam@example.net>:',
    '    550 5.1.1 Nobody of that name',
    '',
    '------ This is a copy of the message, including all the headers. ------',
    '',
    'Return-path: <jo@example.org>',
  ],
}
