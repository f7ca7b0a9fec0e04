import type { Form, FormExample } from './form.js'

/** Bounces of warnings of many programs that go on trying. */
export const warning: Form = {
  id: 'warning',
  name: 'warnings of many programs that go on trying',
  cues: ['delivery attempts will continue', 'has not yet been delivered'],
}

/** One of them. */
export const warningExample: FormExample = {
  form: warning,
  recipients: ['sam@example.net'],
  message: [
    'From: Mail Delivery System <Mailer-Daemon@mx.example.org>',
    'To: jo@example.org',
    'Subject: Warning: message delayed 24 hours',
    '',
    'The message has not yet been delivered to the following addresses:',
    '',
    '  sam@example.net',
    '    Delay reason: mailbox is full',
    '',
    'No action is required on your part. Delivery attempts will continue.',
  ],
}
