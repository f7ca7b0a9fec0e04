import type { Form, FormExample } from './form.js'

/** Bounces of many programs that give labels. */
export const labels: Form = {
  id: 'labels',
  name: 'many programs that give labels',
  cues: ['undeliverable address:', 'intended recipient:', 'failed recipient:'],
}

/** One of them. */
export const labelsExample: FormExample = {
  form: labels,
  recipients: ['sam@example.net'],
  message: [
    'From: postmaster@mx.example.org',
    'To: jo@example.org',
    'Subject: Undeliverable mail',
    '',
    'Your mail could not be delivered.',
    '',
    'Undeliverable Address: sam@example.net',
    'Error: mailbox does not exist',
    '',
    'Original message attached.',
  ],
}
