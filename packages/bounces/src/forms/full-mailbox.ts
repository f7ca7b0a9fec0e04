import type { Form, FormExample } from './form.js'

/** Bounces of notes of a full mailbox. */
export const fullMailbox: Form = {
  id: 'full-mailbox',
  name: 'notes of a full mailbox',
  cues: ["user's mailbox is full"],
}

/** One of them. */
export const fullMailboxExample: FormExample = {
  form: fullMailbox,
  recipients: ['sam@example.net'],
  message: [
    'From: Mail Administrator <postmaster@mx.example.org>',
    'To: jo@example.org',
    'Subject: Returned mail: Mailbox full',
    '',
    "User's mailbox is full: <sam@example.net>",
    'Unable to deliver mail.',
  ],
}
