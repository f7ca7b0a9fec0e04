import type { Form, FormExample } from './form.js'

/** Bounces of Novell GroupWise. */
export const groupwise: Form = {
  id: 'groupwise',
  name: 'Novell GroupWise',
  cues: ['was undeliverable to the following'],
}

/** One of them. */
export const groupwiseExample: FormExample = {
  form: groupwise,
  recipients: ['sam@example.net'],
  message: [
    'From: Mail System <postmaster@mx.example.org>',
    'To: jo@example.org',
    'Subject: Message status - undeliverable',
    '',
    'The message that you sent was undeliverable to the following:',
    '	sam@example.net (user not found)',
    '',
    'Possibly truncated original message follows:',
  ],
}
