import type { Form, FormExample } from './form.js'

/** Bounces of MailFoundry. */
export const mailfoundry: Form = {
  id: 'mailfoundry',
  name: 'MailFoundry',
  cues: ['delivery failed for the following reason:'],
}

/** One of them. */
export const mailfoundryExample: FormExample = {
  form: mailfoundry,
  recipients: ['sam@example.net'],
  message: [
    'From: MAILER-DAEMON@mx.example.org',
    'To: jo@example.org',
    'Subject: Message delivery has failed',
    '',
    'Unable to deliver message to: <sam@example.net>',
    'Delivery failed for the following reason:',
    'Server mx.example.net[192.0.2.4] failed with: 550 <sam@example.net> No such user here',
  ],
}
