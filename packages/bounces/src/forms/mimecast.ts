import type { Form, FormExample } from './form.js'

/** Bounces of Mimecast. */
export const mimecast: Form = {
  id: 'mimecast',
  name: 'Mimecast',
  cues: ['an email you addressed to email address'],
}

/** One of them. */
export const mimecastExample: FormExample = {
  form: mimecast,
  recipients: ['sam@example.net'],
  message: [
    'From: postmaster@mx.example.org',
    'To: jo@example.org',
    'Subject: [Postmaster] Email Delivery Failure',
    '',
    'This is a delivery failure notification message indicating that',
    'an email you addressed to email address :',
    '-- sam@example.net',
    '',
    'could not be delivered. The problem appears to be :',
    '-- Recipient email server rejected the message',
    '',
    'Additional information follows :',
    '-- 550 Rejected by Mimecast policy',
  ],
}
