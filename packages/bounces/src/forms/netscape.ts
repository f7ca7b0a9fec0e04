import type { Form, FormExample } from './form.js'

/** Bounces of Netscape Messaging Server. */
export const netscape: Form = {
  id: 'netscape',
  name: 'Netscape Messaging Server',
  cues: ['this message was undeliverable due to the following reason'],
}

/** One of them. */
export const netscapeExample: FormExample = {
  form: netscape,
  recipients: ['sam@example.net'],
  message: [
    'From: Mail Administrator <postmaster@mx.example.org>',
    'To: jo@example.org',
    'Subject: Mail System Error - Returned Mail',
    '',
    'This Message was undeliverable due to the following reason:',
    '',
    'One or more of the recipients of your message did not receive it',
    'because they would have exceeded their mailbox size limit.',
    '',
    'User quota exceeded: SMTP <sam@example.net>',
    '',
    'Please reply to Postmaster@mx.example.org',
    'if you feel this message to be in error.',
  ],
}
