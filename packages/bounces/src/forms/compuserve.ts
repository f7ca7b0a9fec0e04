import type { Form, FormExample } from './form.js'

/** Bounces of CompuServe. */
export const compuserve: Form = {
  id: 'compuserve',
  name: 'CompuServe',
  cues: ['your message could not be delivered for the following reason', 'invalid receiver address'],
}

/** One of them. */
export const compuserveExample: FormExample = {
  form: compuserve,
  recipients: ['sam@example.net'],
  message: [
    'From: CompuServe Postmaster <auto.reply@compuserve.example>',
    'To: jo@example.org',
    'Subject: Undeliverable Message',
    '',
    'Your message could not be delivered for the following reason:',
    '',
    'Invalid receiver address: sam@example.net',
  ],
}
