import type { Form, FormExample } from './form.js'

/** Bounces of Dovecot, and Sieve's reject. */
export const dovecot: Form = {
  id: 'dovecot',
  name: "Dovecot, and Sieve's reject",
  cues: ['was automatically rejected:'],
}

/** One of them. */
export const dovecotExample: FormExample = {
  form: dovecot,
  recipients: ['sam@example.net'],
  message: [
    'From: Mail Delivery Subsystem <postmaster@example.net>',
    'To: jo@example.org',
    'Subject: Rejected: News',
    '',
    'Your message to <sam@example.net> was automatically rejected:',
    'Quota exceeded (mailbox for user is full)',
  ],
}
