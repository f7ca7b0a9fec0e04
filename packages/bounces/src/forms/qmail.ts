import type { Form, FormExample } from './form.js'

/** Bounces of qmail and what was made of it (netqmail, s/qmail, IndiMail). */
export const qmail: Form = {
  id: 'qmail',
  name: 'qmail and what was made of it (netqmail, s/qmail, IndiMail)',
  cues: [
    'qmail-send program at',
    'this is the deliver program at',
    'this is the machine generated message from mail service',
    'this is the email server at',
  ],
}

/** One of them. */
export const qmailExample: FormExample = {
  form: qmail,
  recipients: ['sam@example.net'],
  message: [
    'From: MAILER-DAEMON@mx.example.org',
    'To: jo@example.org',
    'Subject: failure notice',
    '',
    'Hi. This is the qmail-send program at mx.example.org.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    '',
    '<sam@example.net>:',
    'Connected to 192.0.2.39 but sender was rejected.',
    'Remote host said: 550 5.7.1 We do not want this',
    '',
    '--- Below this line is a copy of the message.',
    '',
    'Return-Path: <jo@example.org>',
  ],
}
