import type { Form, FormExample } from './form.js'
import { labelled } from './readers.js'

/** Bounces of Mailman, Sympa, Listserv and Majordomo, on who may not write to a list. */
export const listRefusal: Form = {
  id: 'list-refusal',
  name: 'Mailman, Sympa, Listserv and Majordomo, on who may not write to a list',
  cues: [
    'you are not allowed to post to this mailing list',
    'not authorized to send mail to the',
    'are not allowed to post to',
  ],
  read: labelled(['your message to', 'mail to the', 'post to', 'mailing list']),
}

/** One of them. */
export const listRefusalExample: FormExample = {
  form: listRefusal,
  recipients: ['list@example.net'],
  message: [
    'From: list-bounces@example.net',
    'To: jo@example.org',
    'Subject: Request to mailing list rejected',
    '',
    'You are not allowed to post to this mailing list, and your message to',
    'list@example.net has been rejected.',
  ],
}
