import type { Form, FormExample } from './form.js'

/** Bounces of sendmail. */
export const sendmail: Form = {
  id: 'sendmail',
  name: 'sendmail',
  cues: ['----- the following addresses had', '----- transcript of session follows'],
}

/** One of them. */
export const sendmailExample: FormExample = {
  form: sendmail,
  recipients: ['sam@example.net', 'sue@example.net'],
  message: [
    'From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>',
    'To: jo@example.org',
    'Subject: Returned mail: see transcript for details',
    '',
    'The original message was received at Thu, 5 Nov 2026 10:00:00 GMT',
    '',
    '   ----- The following addresses had permanent fatal errors -----',
    '<sam@example.net>',
    '    (reason: 550 5.1.1 <sam@example.net>... User unknown)',
    '<sue@example.net>',
    '',
    '   ----- Transcript of session follows -----',
    '... while talking to mx.example.net.:',
    '>>> RCPT To:<sam@example.net>',
    '<<< 550 5.1.1 <sam@example.net>... User unknown',
    '>>> RCPT To:<sue@example.net>',
    '<<< 552 5.2.2 Mailbox full',
  ],
}
