import type { Form, FormExample } from './form.js'

/** Bounces of IONOS (1&1), GMX and web.de. */
export const einsundeins: Form = {
  id: 'einsundeins',
  name: 'IONOS (1&1), GMX and web.de',
  cues: ['the following address failed:', 'kundenserver'],
}

/** One of them. */
export const einsundeinsExample: FormExample = {
  form: einsundeins,
  recipients: ['sam@example.net'],
  message: [
    'From: "Mail Delivery System" <mailer-daemon@kundenserver.example>',
    'To: jo@example.org',
    'Subject: Mail delivery failed: returning message to sender',
    '',
    'A message that you sent could not be delivered to one or more of',
    'its recipients. This is a permanent error.',
    '',
    'The following address failed:',
    '',
    'sam@example.net',
    '',
    'For the following reason:',
    '',
    'Mail size limit exceeded.',
    '',
    '--- The header of the original message is following. ---',
  ],
}
