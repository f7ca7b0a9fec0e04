import type { Form, FormExample } from './form.js'

/** Bounces of KDDI (au, ezweb). */
export const kddi: Form = {
  id: 'kddi',
  name: 'KDDI (au, ezweb)',
  cues: [
    'each of the following recipients was rejected by a remote',
    'the following recipients did not receive this message',
  ],
}

/** One of them. */
export const kddiExample: FormExample = {
  form: kddi,
  recipients: ['sam@example.net'],
  message: [
    'From: Postmaster@ezweb.example',
    'To: jo@example.org',
    'Subject: Mail System Error - Returned Mail',
    '',
    'Each of the following recipients was rejected by a remote',
    'mail server.',
    '',
    '    Recipient: <sam@example.net>',
    '    >>> RCPT TO:<sam@example.net>',
    '    <<< 550 <sam@example.net>: User unknown',
  ],
}
