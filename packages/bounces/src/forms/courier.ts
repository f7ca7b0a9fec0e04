import type { Form, FormExample } from './form.js'

/** Bounces of Courier. */
export const courier: Form = {
  id: 'courier',
  name: 'Courier',
  cues: ['this is a delivery status notification from', 'running the courier mail server'],
}

/** One of them. */
export const courierExample: FormExample = {
  form: courier,
  recipients: ['sam@example.net'],
  message: [
    'From: "Courier mail server at mx.example.org" <@>',
    'To: jo@example.org',
    'Subject: NOTICE: mail delivery status.',
    '',
    'This is a delivery status notification from mx.example.org,',
    'running the Courier mail server, version 0.75.',
    '',
    'The original message was received on Thu, 05 Nov 2026 10:00:00 +0000',
    '',
    '                           UNDELIVERABLE MAIL',
    '',
    'Your message to the following recipients cannot be delivered:',
    '',
    '<sam@example.net>:',
    '    mx.example.net [192.0.2.4]:',
    '<<< 550 No such mailbox',
  ],
}
