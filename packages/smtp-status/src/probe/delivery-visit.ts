import { authPlain } from './auth-visit.js'
import type { ProbeSetting, Step, Visit } from './plan.js'
import { step } from './plan.js'

/** A date as a message has it (RFC 5322 section 3.3). */
const dateOf = (date: Date): string => date.toUTCString().replace('GMT', '+0000')

const messageOf = (from: string, to: string, date: Date): string =>
  [
    `Date: ${dateOf(date)}`,
    `From: <${from}>`,
    `To: <${to}>`,
    'Subject: probe of enhanced status codes',
    '',
    'A probe.',
    '.',
  ].join('\r\n')

/** One small message, to the address that the user named for it. */
export function deliveryVisit(opening: readonly Step[], setting: ProbeSetting, to: string): Visit {
  const from = `probe@${setting.name}`
  return {
    title: `a message to ${to}`,
    steps: [
      ...opening,
      ...(setting.auth ? [authPlain(setting.auth)] : []),
      step(`MAIL FROM:<${from}>`),
      step(`RCPT TO:<${to}>`),
      step('DATA', { sequel: 'more is sent' }),
      step(messageOf(from, to, setting.date), {
        shown: 'a message of six lines',
        needs: 'asked for more',
        ...(setting.protocol === 'lmtp' ? { sequel: 'a reply for each recipient' } : {}),
      }),
      step('QUIT'),
    ],
  }
}
