import type { Form, FormExample } from './form.js'

/** Bounces of gateways of mobile networks. */
export const mobileGateway: Form = {
  id: 'mobile-gateway',
  name: 'gateways of mobile networks',
  cues: ['invalid user address', 'message details:'],
}

/** One of them. */
export const mobileGatewayExample: FormExample = {
  form: mobileGateway,
  recipients: ['5550100@gw.example.com'],
  message: [
    'From: post_master@gw.example.com',
    'To: jo@example.org',
    'Subject: Undeliverable Message',
    '',
    'Error: Invalid user address',
    '',
    'Message details:',
    '  Subject: News',
    '  RCPT TO: 5550100@gw.example.com',
  ],
}
