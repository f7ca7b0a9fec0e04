import type { Form, FormExample } from './form.js'

/** Bounces of Sina. */
export const sina: Form = {
  id: 'sina',
  name: 'Sina',
  cues: ['@sina.com', '@sina.cn'],
}

/** One of them. */
export const sinaExample: FormExample = {
  form: sina,
  recipients: ['sam@example.net'],
  message: [
    'From: Mail Delivery Subsystem <MAILER-DAEMON@sina.com>',
    'To: jo@example.org',
    'Subject: Returned mail: sam@example.net',
    '',
    '抱歉, 您的邮件未能送达 (sina.com). Your message could not be delivered:',
    '',
    '<sam@example.net>:',
    'User unknown',
  ],
}
