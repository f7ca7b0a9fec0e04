import type { Form, FormExample } from './form.js'

/** Bounces of EarthLink. */
export const earthlink: Form = {
  id: 'earthlink',
  name: 'EarthLink',
  cues: ['sorry, unable to deliver your message to'],
}

/** One of them. */
export const earthlinkExample: FormExample = {
  form: earthlink,
  recipients: ['sam@example.net'],
  message: [
    'From: MAILER-DAEMON@mx.example.org',
    'To: jo@example.org',
    'Subject: Returned mail',
    '',
    'Sorry, unable to deliver your message to sam@example.net for the following reason:',
    '',
    '550 sam@example.net...User unknown',
    '',
    'A copy of the original message below this line:',
  ],
}
