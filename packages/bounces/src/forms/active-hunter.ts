import type { Form, FormExample } from './form.js'

/** Bounces of Active!hunter. */
export const activeHunter: Form = {
  id: 'active-hunter',
  name: 'Active!hunter',
  cues: ['failure notice :'],
}

/** One of them. */
export const activeHunterExample: FormExample = {
  form: activeHunter,
  recipients: ['sam@example.net'],
  message: [
    'From: "MAILER-DAEMON" <MAILER-DAEMON@mx.example.org>',
    'To: jo@example.org',
    'Subject: FAILURE NOTICE : News',
    '',
    '  ----- The following addresses had permanent fatal errors -----',
    '',
    '>>> sam@example.net <sam@example.net>',
    '',
    '  ----- Transcript of session follows -----',
    '550 sorry, no mailbox here by that name (#5.1.1 - chkusr)',
  ],
}
