import type { Form, FormExample } from './form.js'
import { namesAfter } from './readers.js'

/** Bounces of AOL, which names people without a domain. */
export const aol: Form = {
  id: 'aol',
  name: 'AOL, which names people without a domain',
  cues: ['mail to the following recipients could not be delivered'],
  read: namesAfter('mail to the following recipients could not be delivered'),
}

/** One of them. */
export const aolExample: FormExample = {
  form: aol,
  recipients: ['sam@aol.com', 'sue@aol.com'],
  message: [
    'From: MAILER-DAEMON@aol.com',
    'To: jo@example.org',
    'Subject: Mail Delivery Problem',
    '',
    'Your mail to the following recipients could not be delivered because they are not accepting mail from jo@example.org:',
    '	sam',
    '	sue',
  ],
}
