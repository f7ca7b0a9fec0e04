import type { Form, FormExample } from './form.js'

/** Bounces of Microsoft Exchange since 2007, and Microsoft 365. */
export const exchange: Form = {
  id: 'exchange',
  name: 'Microsoft Exchange since 2007, and Microsoft 365',
  cues: [
    'delivery has failed to these recipients',
    'diagnostic information for administrators',
    'generating server:',
    "couldn't be delivered to",
    "'s mailbox is full and can't accept messages",
  ],
}

/** One of them. */
export const exchangeExample: FormExample = {
  form: exchange,
  recipients: ['sam@example.net'],
  message: [
    'From: Microsoft Outlook <postmaster@example.org>',
    'To: jo@example.org',
    'Subject: Undeliverable: News',
    '',
    'Delivery has failed to these recipients or groups:',
    '',
    'sam@example.net<mailto:sam@example.net>',
    "The e-mail address you entered couldn't be found.",
    '',
    'Diagnostic information for administrators:',
    '',
    'Generating server: mx.example.org',
    '',
    'sam@example.net',
    '#550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found ##rfc822;sam@example.net',
    '',
    'Original message headers:',
    '',
    'Received: from mx.example.org',
  ],
}
