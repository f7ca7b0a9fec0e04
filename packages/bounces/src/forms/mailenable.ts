import type { Form, FormExample } from './form.js'

/** Bounces of MailEnable. */
export const mailenable: Form = {
  id: 'mailenable',
  name: 'MailEnable',
  cues: ['message could not be delivered to some recipients'],
}

/** One of them. */
export const mailenableExample: FormExample = {
  form: mailenable,
  recipients: ['sam@example.net'],
  message: [
    'From: MAILER-DAEMON@mx.example.org',
    'To: jo@example.org',
    'Subject: Message Delivery Failure',
    '',
    'MailEnable: Message could not be delivered to some recipients.',
    'The following recipient(s) could not be reached:',
    '',
    'Recipient: [SMTP:sam@example.net]',
    'Reason: The message could not be delivered because the domain name does not appear to have any DNS data',
    '',
    'Message headers follow:',
  ],
}
