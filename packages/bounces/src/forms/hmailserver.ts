import type { Form, FormExample } from './form.js'

/** Bounces of hMailServer. */
export const hmailserver: Form = {
  id: 'hmailserver',
  name: 'hMailServer',
  cues: ['hmailserver'],
}

/** One of them. */
export const hmailserverExample: FormExample = {
  form: hmailserver,
  recipients: ['sam@example.net'],
  message: [
    'From: mailer-daemon@mx.example.org',
    'To: jo@example.org',
    'Subject: Message undeliverable: News',
    '',
    'Your message did not reach some or all of the intended recipients.',
    '',
    '   Sent: Thu, 5 Nov 2026 10:00:00',
    '   Subject: News',
    '',
    'The following recipient(s) could not be reached:',
    '',
    'sam@example.net',
    '   Error Type: SMTP',
    '   Remote server (192.0.2.4) issued an error.',
    '   hMailServer sent: RCPT TO:<sam@example.net>',
    '   Remote server replied: 550 5.1.1 Nobody',
    '',
    'hMailServer',
  ],
}
