import type { Form, FormExample } from './form.js'

/** Bounces of LSMTP. */
export const lsmtp: Form = {
  id: 'lsmtp',
  name: 'LSMTP',
  cues: ['--> error description:'],
}

/** One of them. */
export const lsmtpExample: FormExample = {
  form: lsmtp,
  recipients: ['sam@example.net'],
  message: [
    'From: LSMTP for Windows NT <MAILER-DAEMON@mx.example.org>',
    'To: jo@example.org',
    'Subject: Undelivered mail',
    '',
    'The message below could not be delivered.',
    '',
    '--> Error description:',
    '',
    'Error-For:  sam@example.net',
    'Error-Code: 550',
    'Error-Text: No such local user',
    '',
    'Error-End: 1 error reported.',
  ],
}
