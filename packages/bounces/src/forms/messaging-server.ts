import type { Form, FormExample } from './form.js'

/** Bounces of Sun Java System Messaging Server and PMDF. */
export const messagingServer: Form = {
  id: 'messaging-server',
  name: 'Sun Java System Messaging Server and PMDF',
  cues: ['this report relates to a message you sent with the following header fields'],
}

/** One of them. */
export const messagingServerExample: FormExample = {
  form: messagingServer,
  recipients: ['sam@example.net'],
  message: [
    'From: Internet Mail Delivery <postmaster@mx.example.org>',
    'To: jo@example.org',
    'Subject: Delivery Notification: Delivery has failed',
    '',
    'This report relates to a message you sent with the following header fields:',
    '',
    '  Message-id: <1.2@example.org>',
    '  From: jo@example.org',
    '  To: sam@example.net',
    '',
    'Your message cannot be delivered to the following recipients:',
    '',
    '  Recipient address: sam@example.net',
    '  Reason: Remote SMTP server has rejected address',
    '  Diagnostic code: smtp;550 No such user',
  ],
}
