import type { Credentials, ProbeWishes, Step, Visit } from './plan.js'

const step = (send: string, rest: Omit<Step, 'send'> = {}): Step => ({ send, ...rest })
const quit = step('QUIT')

/** A mailbox that nobody has, as far as anybody can know. */
const nobody = 'smtp-status-probe-nobody'

function hello({ protocol, name }: ProbeWishes): Step {
  return step(`${protocol === 'lmtp' ? 'LHLO' : 'EHLO'} ${name}`)
}

/** How every connection begins that is not about HELO. */
function opening(wishes: ProbeWishes): readonly Step[] {
  const greet = hello(wishes)
  return wishes.startTls ? [greet, step('STARTTLS', { sequel: 'start TLS' }), greet] : [greet]
}

/** Commands that work, do not exist, or come too early. */
function withoutMessage(wishes: ProbeWishes): Visit {
  const sends = [
    'NOOP',
    'RSET',
    `VRFY ${nobody}@${wishes.domain}`,
    `EXPN ${nobody}`,
    'HELP',
    'XPROBE',
    'MAIL',
    `RCPT TO:<${nobody}@${wishes.domain}>`,
  ]
  const early = step('DATA', { sequel: 'hang up when asked for more' })
  return {
    title: 'commands without a message',
    steps: [...opening(wishes), ...sends.map((send) => step(send)), early, quit],
  }
}

/** Addresses and parameters that are wrong, recipients that do not exist. */
function wrongAddresses(wishes: ProbeWishes): Visit {
  const { name, domain } = wishes
  const from = `MAIL FROM:<probe@${name}>`
  return {
    title: 'wrong addresses and parameters',
    steps: [
      ...opening(wishes),
      step('MAIL FROM:<probe@'),
      step(`${from} FROB=1`),
      step(`${from} SIZE=999999999999`, { needs: { keyword: 'SIZE' } }),
      step(from),
      step(from),
      step('RCPT TO:<nobody@'),
      step(`RCPT TO:<${nobody}@${domain}> FROB=1`),
      step(`RCPT TO:<${nobody}@${domain}>`),
      step(`RCPT TO:<${nobody}@elsewhere.invalid>`),
      step('DATA', { sequel: 'hang up when asked for more' }),
      step('RSET'),
      quit,
    ],
  }
}

/** A client of old: codes are owed to it as well (RFC 2034 section 4). */
function olderClient({ name, domain }: ProbeWishes): Visit {
  const sends = [`HELO ${name}`, 'NOOP', 'MAIL FROM:<>', `RCPT TO:<${nobody}@${domain}>`, 'RSET']
  return { title: 'a client that says HELO', steps: [...sends.map((send) => step(send)), quit] }
}

/** Hello without a name, STARTTLS with an argument, a line that is far too long. */
function wrongForms(wishes: ProbeWishes): Visit {
  return {
    title: 'lines of the wrong form',
    steps: [
      step(wishes.protocol === 'lmtp' ? 'LHLO' : 'EHLO'),
      ...opening(wishes),
      step('STARTTLS now', { needs: { keyword: 'STARTTLS' } }),
      step(`NOOP ${'x'.repeat(3000)}`, { shown: 'NOOP and 3,000 letters' }),
      quit,
    ],
  }
}

function authPlain({ user, password }: Credentials, shown: string): Step {
  const bytes = new TextEncoder().encode(`\0${user}\0${password}`)
  return step(`AUTH PLAIN ${btoa(String.fromCharCode(...bytes))}`, { shown, needs: { keyword: 'AUTH' } })
}

/** Ways to fail at AUTH, then the right one. */
function authentication(wishes: ProbeWishes, auth: Credentials): Visit {
  const needs = { keyword: 'AUTH' }
  return {
    title: 'authentication',
    steps: [
      ...opening(wishes),
      step('AUTH FROBMECH', { needs }),
      step('AUTH PLAIN !!!', { needs }),
      step('AUTH LOGIN', { needs }),
      step('*', { needs: 'asked for more' }),
      authPlain(
        { ...auth, password: `not ${auth.password}` },
        `AUTH PLAIN (as ${auth.user}, a wrong password)`,
      ),
      authPlain(auth, `AUTH PLAIN (as ${auth.user})`),
      authPlain(auth, `AUTH PLAIN (as ${auth.user}, again)`),
      quit,
    ],
  }
}

/** One small message, to the address that the user named for it. */
function delivery(wishes: ProbeWishes, to: string): Visit {
  const { name, auth, protocol } = wishes
  const from = `probe@${name}`
  const message = `From: <${from}>\r\nTo: <${to}>\r\nSubject: probe of enhanced status codes\r\n\r\nA probe.\r\n.`
  return {
    title: `a message to ${to}`,
    steps: [
      ...opening(wishes),
      ...(auth ? [authPlain(auth, `AUTH PLAIN (as ${auth.user})`)] : []),
      step(`MAIL FROM:<${from}>`),
      step(`RCPT TO:<${to}>`),
      step('DATA'),
      step(message, {
        shown: 'a message of five lines',
        needs: 'asked for more',
        ...(protocol === 'lmtp' ? { sequel: 'a reply for each recipient' } : {}),
      }),
      quit,
    ],
  }
}

/** All connections of a probe. Without an address to deliver to, none of them sends a message. */
export function planVisits(wishes: ProbeWishes): readonly Visit[] {
  const { protocol, auth, deliverTo } = wishes
  return [
    withoutMessage(wishes),
    wrongAddresses(wishes),
    ...(protocol === 'smtp' && !wishes.startTls ? [olderClient(wishes)] : []),
    wrongForms(wishes),
    ...(auth ? [authentication(wishes, auth)] : []),
    ...(deliverTo === undefined ? [] : [delivery(wishes, deliverTo)]),
  ]
}
