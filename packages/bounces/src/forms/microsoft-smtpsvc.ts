import type { Form, FormExample } from './form.js'

/** Bounces of the SMTP service of Windows NT. */
export const microsoftSmtpsvc: Form = {
  id: 'microsoft-smtpsvc',
  name: 'the SMTP service of Windows NT',
  cues: ['the email below could not be delivered to the following user', 'old message:'],
}

/** One of them. */
export const microsoftSmtpsvcExample: FormExample = {
  form: microsoftSmtpsvc,
  recipients: ['sam@example.net'],
  message: [
    'From: postmaster@mx.example.org',
    'To: jo@example.org',
    'Subject: Undeliverable mail',
    '',
    'The email below could not be delivered to the following user:',
    '',
    '<sam@example.net>',
    '',
    'Old message:',
    'From: jo@example.org',
  ],
}
