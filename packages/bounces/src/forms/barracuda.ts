import type { Form, FormExample } from './form.js'

/** Bounces of Barracuda. */
export const barracuda: Form = {
  id: 'barracuda',
  name: 'Barracuda',
  cues: ['was considered unsolicited bulk e-mail', 'barracuda spam'],
}

/** One of them. */
export const barracudaExample: FormExample = {
  form: barracuda,
  recipients: ['sam@example.net'],
  message: [
    'From: Barracuda Spam Firewall <postmaster@mx.example.org>',
    'To: jo@example.org',
    'Subject: **Message you sent blocked by our bulk email filter**',
    '',
    'Your message to: sam@example.net',
    'was considered unsolicited bulk e-mail (UBE).',
    '',
    'Subject: News',
  ],
}
