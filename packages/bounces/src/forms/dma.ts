import type { Form, FormExample } from './form.js'

/** Bounces of DragonFly Mail Agent. */
export const dma: Form = {
  id: 'dma',
  name: 'DragonFly Mail Agent',
  cues: ['this is the dragonfly mail agent'],
}

/** One of them. */
export const dmaExample: FormExample = {
  form: dma,
  recipients: ['sam@example.net'],
  message: [
    'From: MAILER-DAEMON <>',
    'To: jo@example.org',
    'Subject: Mail delivery failed',
    '',
    'This is the DragonFly Mail Agent v0.13 at mx.example.org.',
    '',
    'There was an error delivering your mail to <sam@example.net>.',
    '',
    'mx.example.net [192.0.2.4] did not like our RCPT TO:',
    '550 5.1.1 <sam@example.net>: Nobody',
    '',
    'Message headers follow.',
  ],
}
