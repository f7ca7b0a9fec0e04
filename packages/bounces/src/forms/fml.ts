import type { Form, FormExample } from './form.js'
import { labelled } from './readers.js'

/** Bounces of fml, on who may not write to a list. */
export const fml: Form = {
  id: 'fml',
  name: 'fml, on who may not write to a list',
  cues: ['not member', 'not a member of this mailing list', 'duplicated message-id in'],
  read: labelled(['mailing list <', 'message-id in <']),
}

/** One of them. */
export const fmlExample: FormExample = {
  form: fml,
  recipients: ['list@example.net'],
  message: [
    'From: list-admin@example.net',
    'To: jo@example.org',
    'Subject: You jo@example.org are not member (list ML)',
    '',
    'You are not a member of this mailing list <list@example.net>.',
    '',
    'If you know the general guide of this list, please send mail to',
    '	list-ctl@example.net',
  ],
}
