import type { Form, FormExample } from './form.js'

/** Bounces of BIGLOBE. */
export const biglobe: Form = {
  id: 'biglobe',
  name: 'BIGLOBE',
  cues: ['the following addresses had delivery problems'],
}

/** One of them. */
export const biglobeExample: FormExample = {
  form: biglobe,
  recipients: ['sam@example.net'],
  message: [
    'From: postmaster@biglobe.example',
    'To: jo@example.org',
    'Subject: Returned mail: see transcript for details',
    '',
    '   ----- The following addresses had delivery problems -----',
    '********   <sam@example.net>',
    '',
    '   ----- Non-delivered information -----',
    "The number of messages in recipient's mailbox exceeded the local limit.",
  ],
}
