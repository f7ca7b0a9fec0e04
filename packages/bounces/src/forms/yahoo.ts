import type { Form, FormExample } from './form.js'

/** Bounces of Yahoo. */
export const yahoo: Form = {
  id: 'yahoo',
  name: 'Yahoo',
  cues: [
    'sorry, we were unable to deliver your message to the following address',
    'unable to deliver message to the following address',
  ],
}

/** One of them. */
export const yahooExample: FormExample = {
  form: yahoo,
  recipients: ['sam@example.net'],
  message: [
    'From: MAILER-DAEMON@yahoo.com',
    'To: jo@example.org',
    'Subject: Failure Notice',
    '',
    'Sorry, we were unable to deliver your message to the following address.',
    '',
    '<sam@example.net>:',
    '550: 5.1.1 <sam@example.net>... User Unknown',
    '',
    '--- Below this line is a copy of the message.',
  ],
}
