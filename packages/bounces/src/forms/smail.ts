import type { Form, FormExample } from './form.js'

/** Bounces of Smail. */
export const smail: Form = {
  id: 'smail',
  name: 'Smail',
  cues: ['failed addresses follow:'],
}

/** One of them. */
export const smailExample: FormExample = {
  form: smail,
  recipients: ['sam@example.net'],
  message: [
    'From: <MAILER-DAEMON@mx.example.org>',
    'To: jo@example.org',
    'Subject: mail failed, returning to sender',
    '',
    '|------------------------- Message log follows: -------------------------|',
    ' no valid recipients were found for this message',
    '|------------------------- Failed addresses follow: ---------------------|',
    ' <sam@example.net> ... transport smtp: 550 <sam@example.net>... User unknown',
    '|------------------------- Message text follows: ------------------------|',
    'Received: from host.example.org',
  ],
}
