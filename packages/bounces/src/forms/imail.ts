import type { Form, FormExample } from './form.js'

/** Bounces of IMail (SMTP32). */
export const imail: Form = {
  id: 'imail',
  name: 'IMail (SMTP32)',
  cues: [
    'user mailbox exceeds allowed size',
    'undeliverable to',
    'unknown user:',
    'delivery failed 20 attempts',
  ],
}

/** One of them. */
export const imailExample: FormExample = {
  form: imail,
  recipients: ['sam@example.net'],
  message: [
    'From: Postmaster <postmaster@mx.example.org>',
    'To: jo@example.org',
    'Subject: Undeliverable Mail',
    '',
    'User mailbox exceeds allowed size: sam@example.net',
    '',
    'Original message follows.',
  ],
}
