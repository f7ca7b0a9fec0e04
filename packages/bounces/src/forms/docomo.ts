import type { Form, FormExample } from './form.js'

/** Bounces of NTT docomo. */
export const docomo: Form = {
  id: 'docomo',
  name: 'NTT docomo',
  cues: ['could not be delivered to mobile'],
}

/** One of them. */
export const docomoExample: FormExample = {
  form: docomo,
  recipients: ['sam@example.net'],
  message: [
    'From: Mail Delivery Subsystem <MAILER-DAEMON@docomo.example>',
    'To: jo@example.org',
    'Subject: Returned mail: Unknown user',
    '',
    'The message could not be delivered to mobile.',
    '',
    '<sam@example.net>',
    '550 Unknown user sam@example.net',
  ],
}
