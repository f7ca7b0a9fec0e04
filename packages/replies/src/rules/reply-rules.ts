import type { ReplyRuleId } from '../findings.js'
import type { ReplyContext } from '../reply.js'
import { agreementRules, placeRules, registryRules } from './code-rules.js'
import { formRules } from './form-rules.js'
import type { ReplyRules } from './reply-rule.js'
import { defineRule } from './reply-rule.js'

const hello: ReplyContext = { answers: 'hello' }
const lmtpHello: ReplyContext = { answers: 'hello', protocol: 'lmtp' }

/** The rules on how enhanced status codes are offered. */
const helloRules: ReplyRules<Extract<ReplyRuleId, `hello/${string}`>> = {
  'hello/keyword-missing': defineRule('hello/keyword-missing', {
    title: 'An LMTP server does not offer ENHANCEDSTATUSCODES',
    why: 'LMTP leaves no choice: its servers have to support the extension, as one delivery has a reply for each recipient.',
    message: 'the reply to LHLO does not have ENHANCEDSTATUSCODES, which LMTP demands',
    advice: 'Offer ENHANCEDSTATUSCODES, and send the codes.',
    fires: { reply: '250-mail.example.com\r\n250 PIPELINING\r\n', context: lmtpHello },
    quiet: { reply: '250-mail.example.com\r\n250 enhancedstatuscodes\r\n', context: lmtpHello },
  }),
  'hello/keyword-hidden': defineRule('hello/keyword-hidden', {
    title: 'A code hides a keyword in the reply to EHLO or LHLO',
    why: 'Each line behind the first begins with the keyword of an extension. With a code before it, no client finds the extension.',
    message: 'the line begins with {found}; the keyword of an extension is expected there',
    advice: 'Leave the code out of these lines.',
    fires: { reply: '250-mx.example.com\r\n250 2.0.0 ENHANCEDSTATUSCODES\r\n', context: hello },
    quiet: { reply: '250-mx.example.com\r\n250 ENHANCEDSTATUSCODES\r\n', context: hello },
  }),
  'hello/keyword-parameters': defineRule('hello/keyword-parameters', {
    title: 'ENHANCEDSTATUSCODES has parameters',
    why: 'The keyword stands alone; a client that compares whole lines does not see the offer.',
    message: 'the keyword stands as {found}; nothing is expected after it',
    advice: 'Send the keyword alone.',
    fires: { reply: '250-mx.example.com\r\n250 ENHANCEDSTATUSCODES 1.0\r\n', context: hello },
    quiet: { reply: '250-mx.example.com\r\n250 ENHANCEDSTATUSCODES\r\n', context: hello },
  }),
}

/** All rules by which replies are judged, by name; `replyRuleIds` has their order. */
export const replyRules: ReplyRules = {
  ...formRules,
  ...placeRules,
  ...agreementRules,
  ...registryRules,
  ...helloRules,
}
