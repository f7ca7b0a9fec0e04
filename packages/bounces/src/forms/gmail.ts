import type { Form, FormExample } from './form.js'

/** Bounces of Gmail before 2017. */
export const gmail: Form = {
  id: 'gmail',
  name: 'Gmail before 2017',
  cues: ['google tried to deliver your message', 'delivery to the following recipient failed permanently'],
}

/** One of them. */
export const gmailExample: FormExample = {
  form: gmail,
  recipients: ['sam@example.net'],
  message: [
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    'To: jo@example.org',
    'Subject: Delivery Status Notification (Failure)',
    '',
    'Delivery to the following recipient failed permanently:',
    '',
    '     sam@example.net',
    '',
    'Technical details of permanent failure:',
    'Google tried to deliver your message, but it was rejected by the recipient domain. The error that the other server returned was: 550 550 5.1.1 No such user (state 14).',
    '',
    '----- Original message -----',
  ],
}
