import type { Form, FormExample } from './form.js'

/** Bounces of CommuniGate Pro. */
export const communigate: Form = {
  id: 'communigate',
  name: 'CommuniGate Pro',
  cues: ["failed to deliver to '"],
}

/** One of them. */
export const communigateExample: FormExample = {
  form: communigate,
  recipients: ['sam@example.net'],
  message: [
    'From: <MAILER-DAEMON@mx.example.org>',
    'To: jo@example.org',
    'Subject: Undeliverable mail: News',
    '',
    "Failed to deliver to 'sam@example.net'",
    'SMTP module(domain example.net) reports:',
    ' host mx.example.net says:',
    ' 550 5.1.1 unknown user',
  ],
}
