import type { Form, FormExample } from './form.js'
import { labelled } from './readers.js'

/** Bounces of ezmlm. */
export const ezmlm: Form = {
  id: 'ezmlm',
  name: 'ezmlm',
  cues: ['this is the ezmlm program', 'managing the'],
  read: labelled(['managing the ']),
}

/** One of them. */
export const ezmlmExample: FormExample = {
  form: ezmlm,
  recipients: ['list@example.net'],
  message: [
    'From: list-help@example.net',
    'To: jo@example.org',
    'Subject: ezmlm warning',
    '',
    "Hi! This is the ezmlm program. I'm managing the list@example.net mailing list.",
    '',
    "I'm sorry, your message was rejected: only subscribers may post.",
  ],
}
