import type { Form, FormExample } from './form.js'

/** Bounces of the SMTP service of Windows. */
export const iis: Form = {
  id: 'iis',
  name: 'the SMTP service of Windows',
  cues: ['automatically generated delivery status notification'],
}

/** One of them. */
export const iisExample: FormExample = {
  form: iis,
  recipients: ['sam@example.net'],
  message: [
    'From: postmaster@mx.example.org',
    'To: jo@example.org',
    'Subject: Delivery Status Notification (Failure)',
    '',
    'This is an automatically generated Delivery Status Notification.',
    '',
    'Delivery to the following recipients failed.',
    '',
    '       sam@example.net',
  ],
}
