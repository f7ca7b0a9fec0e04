import { helloOf, plainResponse, step } from './plan.js'
import type { Credentials, ProbeSetting, Step, Visit } from './plan.js'

/** Nothing of the right one is in it, as servers may log what was wrong. */
const wrongPassword = 'smtp-status-probe-wrong-password'

const offersAuth = { keyword: 'AUTH' }

/** AUTH PLAIN with its response at once (RFC 4954 section 4), where the server offers that mechanism. */
function authPlain(auth: Credentials, suffix = ''): Step {
  return step(`AUTH PLAIN ${plainResponse(auth)}`, {
    shown: `AUTH PLAIN (as ${auth.user}${suffix})`,
    needs: { keyword: 'AUTH', parameter: 'PLAIN' },
  })
}

/** Ways to fail at AUTH, then the right one. */
function authVisit(before: readonly Step[], auth: Credentials): Visit {
  return {
    title: 'authentication',
    steps: [
      ...before,
      step('AUTH FROBMECH', { needs: offersAuth }),
      step('AUTH PLAIN !!!', { needs: offersAuth }),
      step('AUTH LOGIN', { needs: { keyword: 'AUTH', parameter: 'LOGIN' }, sequel: 'more is sent' }),
      step('*', { needs: 'asked for more' }),
      authPlain({ ...auth, password: wrongPassword }, ', a wrong password'),
      authPlain(auth),
      authPlain(auth, ', again'),
      step('QUIT'),
    ],
  }
}

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
function deliveryVisit(before: readonly Step[], setting: ProbeSetting, to: string): Visit {
  const from = `probe@${setting.name}`
  return {
    title: `a message to ${to}`,
    steps: [
      ...before,
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

const quit = step('QUIT')

/** A mailbox that nobody has, as far as anybody can know. */
const nobody = 'smtp-status-probe-nobody'

function hello({ protocol, name }: ProbeSetting): Step {
  return step(`${helloOf(protocol)} ${name}`)
}

/** Beginning of every connection that is not about HELO. */
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
