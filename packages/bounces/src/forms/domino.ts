import type { Form, FormExample } from './form.js'

/** Bounces of Lotus Domino and HCL Domino. */
export const domino: Form = {
  id: 'domino',
  name: 'Lotus Domino and HCL Domino',
  cues: ['was not delivered to:', 'domino directory'],
}

/** One of them. */
export const dominoExample: FormExample = {
  form: domino,
  recipients: ['sam@example.net'],
  message: [
    'From: Postmaster <postmaster@mx.example.org>',
    'To: jo@example.org',
    'Subject: DELIVERY FAILURE: User sam not listed in Domino Directory',
    '',
    'Your message',
    '',
    '  Subject: News',
    '',
    'was not delivered to:',
    '',
    '  sam@example.net',
    '',
    'because:',
    '',
    '  User sam (sam@example.net) not listed in Domino Directory',
  ],
}
