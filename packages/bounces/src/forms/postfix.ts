import type { Form, FormExample } from './form.js'

/** Bounces of Postfix. */
export const postfix: Form = {
  id: 'postfix',
  name: 'Postfix',
  cues: ['this is the mail system at host', 'this is the postfix program at host'],
}

/** One of them. */
export const postfixExample: FormExample = {
  form: postfix,
  recipients: ['sam@example.net'],
  message: [
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    'To: jo@example.org',
    'Subject: Undelivered Mail Returned to Sender',
    '',
    'This is the mail system at host mx.example.org.',
    '',
    '<sam@example.net>: host mx.example.net[192.0.2.4] said: 554 5.7.1',
    '    Not wanted here (in reply to end of DATA command)',
  ],
}
