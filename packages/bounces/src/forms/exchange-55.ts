import type { Form, FormExample } from './form.js'

/** Bounces of Microsoft Exchange 5.5 and 2000. */
export const exchange55: Form = {
  id: 'exchange-55',
  name: 'Microsoft Exchange 5.5 and 2000',
  cues: ['did not reach the following recipient', 'msexch:'],
}

/** One of them. */
export const exchange55Example: FormExample = {
  form: exchange55,
  recipients: ['sam@example.net'],
  message: [
    'From: System Administrator <postmaster@example.org>',
    'To: jo@example.org',
    'Subject: Undeliverable: News',
    '',
    'Your message',
    '',
    '  To:      jo@example.org',
    '  Subject: News',
    '  Sent:    Thu, 5 Nov 2026 10:00:00 -0000',
    '',
    'did not reach the following recipient(s):',
    '',
    'sam@example.net on Thu, 5 Nov 2026 10:00:05 -0000',
    '    The recipient name is not recognized',
    ' The MTS-ID of the original message is: c=us;a= ;p=example;l=MAIL0612',
    '    MSEXCH:IMS:Example:HQ:MAIL 0 (000C05A6) Unknown Recipient',
  ],
}
