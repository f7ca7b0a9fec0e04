import type { Form, FormExample } from './form.js'

/** Bounces of SurfControl, RiskFilter. */
export const surfcontrol: Form = {
  id: 'surfcontrol',
  name: 'SurfControl, RiskFilter',
  cues: ['a transcript of the attempts to send the message follows'],
}

/** One of them. */
export const surfcontrolExample: FormExample = {
  form: surfcontrol,
  recipients: ['sam@example.net'],
  message: [
    'From: postmaster@mx.example.org',
    'To: jo@example.org',
    'Subject: Message Undeliverable - News',
    '',
    'Your message could not be sent.',
    'A transcript of the attempts to send the message follows.',
    'The number of attempts made: 1',
    'Addressed To: sam@example.net',
    '',
    'Failed to send to identified host,',
    'sam@example.net: [192.0.2.4], 554 Service currently unavailable',
  ],
}
