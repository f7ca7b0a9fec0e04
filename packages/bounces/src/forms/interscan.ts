import type { Form, FormExample } from './form.js'

/** Bounces of InterScan of Trend Micro. */
export const interscan: Form = {
  id: 'interscan',
  name: 'InterScan of Trend Micro',
  cues: ['interscan', 'sent <<< rcpt to', 'sent >>> rcpt to'],
}

/** One of them. */
export const interscanExample: FormExample = {
  form: interscan,
  recipients: ['sam@example.net'],
  message: [
    'From: "InterScan NT" <interscan@mx.example.org>',
    'To: jo@example.org',
    'Subject: Mail could not be delivered',
    '',
    '****** Message from InterScan Messaging Security Suite ******',
    '',
    'Sent >>> RCPT TO: <sam@example.net>',
    'Received <<< 550 <sam@example.net>: User unknown',
    '',
    'Unable to deliver message to <sam@example.net>.',
    '',
    '************************     End of message     **********************',
  ],
}
