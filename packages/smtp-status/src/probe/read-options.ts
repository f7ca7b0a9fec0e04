import { CannotRun } from '@smtp-status/terminal'
import type { Limits } from './budget.js'
import type { Address } from './connection.js'
import type { Credentials, ProbeSetting } from './plan.js'
import type { ProbeOptions } from './run.js'

/** Values that commander hands over. */
export interface ProbeFlags {
  readonly lmtp?: boolean
  readonly starttls?: boolean
  readonly auth?: string
  readonly deliverTo?: string
  readonly name: string
  readonly domain: string
  readonly timeout: string
  readonly limit: string
  readonly json?: boolean
  readonly dryRun?: boolean
}

/** Variable that holds the password of --auth, so that it stands in no list of processes and no shell history. */
export const passwordVariable = 'SMTP_STATUS_PASSWORD'

const form = /^(?:\[([0-9a-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i

function readAddress(text: string): Address {
  const [, literal, name, port] = form.exec(text) ?? []
  const host = literal ?? name
  const number = Number(port)
  if (host === undefined || number < 1 || number > 65_535)
    throw new CannotRun(
      `${JSON.stringify(text)} is not of the form HOST:PORT`,
      'write 127.0.0.1:25, localhost:2525 or [::1]:25',
    )
  return { host, port: number }
}

function readSeconds(option: string, text: string): number {
  const seconds = Number(text)
  if (!(seconds >= 0.1 && seconds <= 3600))
    throw new CannotRun(
      `${option} ${JSON.stringify(text)} is not a number of seconds`,
      'write a number from 0.1 to 3600',
    )
  return seconds * 1000
}

/** Text allowed in a command: nothing that could end the line, or the address. */
function readWord(option: string, text: string, allowed: RegExp, example: string): string {
  if (!allowed.test(text))
    throw new CannotRun(`${option} ${JSON.stringify(text)} cannot be sent`, `write ${example}`)
  return text
}

function readCredentials(given: string, env: Readonly<Record<string, string | undefined>>): Credentials {
  const user = readWord('--auth', given, /^\P{Cc}+$/u, 'a user name, alice')
  const password = env[passwordVariable]
  if (password === undefined || password === '')
    throw new CannotRun(
      `--auth ${user} needs a password`,
      `put it into the environment variable ${passwordVariable}`,
    )
  return { user, password }
}

const domainForm = /^(?:[\w.-]+|\[[\w.:]+\])$/
const addressForm = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[\w.-]+|\[[\w.:]+\])$/

const readDomain = (option: string, text: string, example: string): string =>
  readWord(option, text, domainForm, `a domain name, ${example}`)

const readAddressee = (text: string): string =>
  readWord('--deliver-to', text, addressForm, 'an address such as alice@example.com')

const readLimits = ({ timeout, limit }: ProbeFlags): Limits => ({
  replyMilliseconds: readSeconds('--timeout', timeout),
  totalMilliseconds: readSeconds('--limit', limit),
  octets: 1_000_000,
  commands: 120,
})

/**
 * Makes sense of the command line. Throws `CannotRun` where there is none.
 * @param date what a message would be dated
 */
export function readProbeOptions(
  target: string,
  flags: ProbeFlags,
  env: Readonly<Record<string, string | undefined>>,
  date: Date,
): ProbeOptions {
  const { auth, deliverTo, lmtp = false, starttls = false, json = false, dryRun = false } = flags
  const setting: ProbeSetting = {
    protocol: lmtp ? 'lmtp' : 'smtp',
    startTls: starttls,
    name: readDomain('--name', flags.name, 'client.example'),
    domain: readDomain('--domain', flags.domain, 'example.com'),
    date,
    ...(auth === undefined ? {} : { auth: readCredentials(auth, env) }),
    ...(deliverTo === undefined ? {} : { deliverTo: readAddressee(deliverTo) }),
  }
  return { address: readAddress(target), setting, limits: readLimits(flags), json, dryRun }
}
