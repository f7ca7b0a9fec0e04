import type { Form, FormExample } from './form.js'
import { namesAfter } from './readers.js'

/** Bounces of Yale University, which names people without a domain. */
export const yale: Form = {
  id: 'yale',
  name: 'Yale University, which names people without a domain',
  cues: ['message not delivered to the following'],
  read: namesAfter('message not delivered to the following'),
}

/** One of them. */
export const yaleExample: FormExample = {
  form: yale,
  recipients: ['sam@cs.example.edu'],
  message: [
    'From: Mailer-Daemon@cs.example.edu',
    'To: jo@example.org',
    'Subject: Message could not be delivered',
    '',
    '----- Message not delivered to the following:',
    '      sam    No matches to nameserver query',
    '',
    '----- Error Detail (phquery V4.4):',
  ],
}
