import { authVisit } from './auth-visit.js'
import { deliveryVisit } from './delivery-visit.js'
import type { ProbeSetting, Step, Visit } from './plan.js'
import { helloOf, step } from './plan.js'

const quit = step('QUIT')

/** A mailbox that nobody has, as far as anybody can know. */
const nobody = 'smtp-status-probe-nobody'

function hello({ protocol, name }: ProbeSetting): Step {
  return step(`${helloOf(protocol)} ${name}`)
}

/** How every connection begins that is not about HELO. */
function opening(setting: ProbeSetting): readonly Step[] {
  const greet = hello(setting)
  return setting.startTls ? [greet, step('STARTTLS', { sequel: 'start TLS' }), greet] : [greet]
}

/** Commands that work, do not exist, or come too early. */
function withoutMessage(setting: ProbeSetting): Visit {
  const sends = [
    'NOOP',
    'RSET',
    `VRFY ${nobody}@${setting.domain}`,
    `EXPN ${nobody}`,
    'HELP',
    'XPROBE',
    'MAIL',
    `RCPT TO:<${nobody}@${setting.domain}>`,
    'DATA',
  ]
  return {
    title: 'commands without a message',
    steps: [...opening(setting), ...sends.map((send) => step(send)), quit],
  }
}

/** Addresses and parameters that are wrong, recipients that do not exist. */
function wrongAddresses(setting: ProbeSetting): Visit {
  const { name, domain } = setting
  const from = `MAIL FROM:<probe@${name}>`
  return {
    title: 'wrong addresses and parameters',
    steps: [
      ...opening(setting),
      step('MAIL FROM:<probe@'),
      step(`${from} FROB=1`),
      step(`${from} SIZE=999999999999`, { needs: { keyword: 'SIZE' } }),
      step(from),
      step(from),
      step('RCPT TO:<nobody@'),
      step(`RCPT TO:<${nobody}@${domain}> FROB=1`),
      step(`RCPT TO:<${nobody}@${domain}>`),
      step(`RCPT TO:<${nobody}@elsewhere.invalid>`),
      step('DATA'),
      quit,
    ],
  }
}

/** A client of old: codes are owed to it as well (RFC 2034 section 4). */
function olderClient({ name, domain }: ProbeSetting): Visit {
  const sends = [`HELO ${name}`, 'NOOP', 'MAIL FROM:<>', `RCPT TO:<${nobody}@${domain}>`, 'RSET']
  return { title: 'a client that says HELO', steps: [...sends.map((send) => step(send)), quit] }
}

/** Hello without a name, STARTTLS with an argument, a line that is far too long. */
function wrongForms(setting: ProbeSetting): Visit {
  return {
    title: 'lines of the wrong form',
    steps: [
      step(helloOf(setting.protocol)),
      ...opening(setting),
      step('STARTTLS now', { needs: { keyword: 'STARTTLS' } }),
      step(`NOOP ${'x'.repeat(3000)}`, { shown: 'NOOP and 3,000 letters' }),
      quit,
    ],
  }
}

/** All connections of a probe. Without an address to deliver to, none of them sends a message. */
export function planVisits(setting: ProbeSetting): readonly Visit[] {
  const { protocol, auth, deliverTo } = setting
  return [
    withoutMessage(setting),
    wrongAddresses(setting),
    ...(protocol === 'smtp' && !setting.startTls ? [olderClient(setting)] : []),
    wrongForms(setting),
    ...(auth ? [authVisit(opening(setting), auth)] : []),
    ...(deliverTo === undefined ? [] : [deliveryVisit(opening(setting), setting, deliverTo)]),
  ]
}
