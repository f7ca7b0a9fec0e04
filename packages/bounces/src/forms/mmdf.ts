import type { Form, FormExample } from './form.js'

/** Bounces of MMDF. */
export const mmdf: Form = {
  id: 'mmdf',
  name: 'MMDF',
  cues: ['could not be delivered to the following address'],
}

/** One of them. */
export const mmdfExample: FormExample = {
  form: mmdf,
  recipients: ['sam@example.net'],
  message: [
    'From: memo.example.org Mail System <mmdf@mx.example.org>',
    'To: jo@example.org',
    'Subject: Failed mail',
    '',
    'Your message could not be delivered to the following address(es):',
    '',
    '   sam@example.net (USER) Unknown user name in "sam@example.net"',
    '',
    '   Your message begins as follows:',
  ],
}
