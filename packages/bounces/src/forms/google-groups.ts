import type { Form, FormExample } from './form.js'

/** Bounces of Google Groups. */
export const googleGroups: Form = {
  id: 'google-groups',
  name: 'Google Groups',
  cues: ['groups.google.com/support'],
}

/** One of them. */
export const googleGroupsExample: FormExample = {
  form: googleGroups,
  recipients: ['team@example.net'],
  message: [
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    'To: jo@example.org',
    'Subject: Delivery Status Notification (Failure)',
    'X-Failed-Recipients: team@example.net',
    '',
    'Hello jo@example.org,',
    '',
    'The group you tried to contact (team) may not exist.',
    'Visit the Help Center at https://groups.google.com/support/.',
  ],
}
