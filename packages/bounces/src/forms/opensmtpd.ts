import type { Form, FormExample } from './form.js'

/** Bounces of OpenSMTPD. */
export const opensmtpd: Form = {
  id: 'opensmtpd',
  name: 'OpenSMTPD',
  cues: ['this is the mailer-daemon, please do not reply'],
}

/** One of them. */
export const opensmtpdExample: FormExample = {
  form: opensmtpd,
  recipients: ['sam@example.net', 'sue@example.net'],
  message: [
    'From: Mailer Daemon <MAILER-DAEMON@mx.example.org>',
    'To: jo@example.org',
    'Subject: Delivery status notification: error',
    '',
    '    Hi!',
    '',
    '    This is the MAILER-DAEMON, please DO NOT REPLY to this email.',
    '',
    '    An error has occurred while attempting to deliver a message for',
    '    the following list of recipients:',
    '',
    'sam@example.net: 550 5.2.2 Mailbox full',
    'sue@example.net: Network error on destination MXs',
    '',
    '    Below is a copy of the original message:',
  ],
}
