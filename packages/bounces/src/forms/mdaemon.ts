import type { Form, FormExample } from './form.js'

/** Bounces of MDaemon. */
export const mdaemon: Form = {
  id: 'mdaemon',
  name: 'MDaemon',
  cues: ['the following addresses did not receive a copy of your message', '--- session transcript ---'],
}

/** One of them. */
export const mdaemonExample: FormExample = {
  form: mdaemon,
  recipients: ['sam@example.net'],
  message: [
    'From: MDaemon at mx.example.org <MDaemon@mx.example.org>',
    'To: jo@example.org',
    'Subject: Permanent Delivery Failure',
    '',
    'The attached message had PERMANENT fatal delivery errors!',
    '',
    'The following addresses did NOT receive a copy of your message:',
    '',
    '> sam@example.net',
    '',
    '--- Session Transcript ---',
    ' <-- 220 mx.example.net ESMTP',
    ' --> RCPT To:<sam@example.net>',
    ' <-- 550 5.1.1 Unknown',
    '--- End Transcript ---',
  ],
}
