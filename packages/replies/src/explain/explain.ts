import type { Reply } from '../reply.js'
import type { Explanation, Facts, Retry } from './facts.js'
import { factsOf, readSubject } from './facts.js'
import { doubtOf, meaningOf } from './sentences.js'

export type { Confidence, Explanation, Outcome, Retry } from './facts.js'

/**
 * Places to look at, for subjects (`7`), for details that tell more than their subject (`7.25`), and for basic status codes by
 * their second digit (`x2z`, RFC 5321 section 4.2.1).
 */
const phrases: readonly (readonly [keys: string, phrases: string])[] = [
  ['1.7', "the sender's address in MAIL FROM"],
  ['1.8', "the DNS records of the sender's domain"],
  ['1.10', "the recipient's domain: its null MX says that it takes no mail"],
  ['2.3 3.4 7.16', 'the size of the message'],
  ['2.4 7.2', 'the mailing list: its members and who may post'],
  ['4.6', 'forwarding that leads in a circle'],
  ['4.7', 'why the attempts before failed'],
  ['5.3', 'the number of recipients at once'],
  ['7.8 7.12', 'user name and password'],
  ['7.13', 'whether the account is disabled'],
  ['7.10 7.11 7.30', 'encryption of the connection (STARTTLS)'],
  ['7.17 7.18 7.19', 'whether mailbox or domain have a new owner'],
  ['7.20 7.21 7.22', 'the DKIM signatures and their DNS records'],
  ['7.23 7.24', "the SPF record of the sender's domain"],
  ['7.25', 'the PTR record of the sending host, and its address record'],
  ['7.27', "the sender's domain: its null MX says that it takes no mail"],
  ['7.28', 'how much was sent, and how fast'],
  ['7.29', 'the ARC headers that forwarders added'],
  ['0 x1z x5z', "the text of the reply|the server's log, or its postmaster"],
  ['1', 'the spelling of the address|whether it still exists|the MX records of its domain'],
  ['2', 'whether the mailbox is full or disabled|another way to reach its owner'],
  ['3', "the receiving system's state and limits|its postmaster"],
  ['4 x2z', 'DNS and routes to the next host|connections, firewalls and timeouts on the way'],
  ['5 x0z', 'the commands that were sent|the extensions that the server offers'],
  ['x3z', 'authentication of the client (AUTH)|encryption of the connection (STARTTLS)'],
  ['6', "the message's format and character sets|8BITMIME and SMTPUTF8 on the way"],
  [
    '7',
    'the rule or the page that the text names|SPF, DKIM and DMARC of the sending domain|the reputation of the sending host',
  ],
]

/** Advice for replies that look like greylisting, given beside all the rest. */
const greylisting = 'greylisting: the same again after some minutes'

let byKey: ReadonlyMap<string, readonly string[]> | undefined

/** The phrases for the first of some keys that has any, as those of a more general one would only lead astray. */
function lookAt(keys: readonly string[]): readonly string[] {
  byKey ??= new Map(phrases.flatMap(([all, list]) => all.split(' ').map((key) => [key, list.split('|')])))
  for (const key of keys) {
    const found = byKey.get(key)
    if (found !== undefined) return found
  }
  return []
}

const secondDigit = (basic: number | null): number => Math.floor(((basic ?? 0) % 100) / 10)

/** A failure for good is left open where the two codes disagree about that, or the documents of one do. */
function retryOf({ outcome, disagree, registeredWith }: Facts): Retry {
  if (outcome === 'unknown') return 'unclear'
  if (outcome === 'failed for now') return 'worth it'
  if (outcome !== 'failed for good') return 'not needed'
  return disagree || registeredWith !== null ? 'unclear' : 'pointless'
}

/** Tells whether it is about authentication or TLS: x3z (RFC 4954 section 6), and 454 (also RFC 3207 section 4). */
const isAboutLogin = (basic: number | null): boolean => basic === 454 || secondDigit(basic) === 3

/** A failure for now whose code tells little is mostly a server that wants to see a second attempt. */
const mayBeGreylisting = ({ outcome, basic, code }: Facts): boolean =>
  outcome === 'failed for now' &&
  !isAboutLogin(basic) &&
  (/\.(?:7\.[01]|2\.0)$/.test(code) || (basic === 450 && code === ''))

/** Topics of the codes, the most specific first. */
function keysOf({ enumerated, basic, tooMany, noNullMx }: Facts): readonly string[] {
  if (tooMany) return ['5.3']
  if (noNullMx) return ['1']
  const login = isAboutLogin(basic) ? ['x3z'] : []
  if (enumerated === null) return [...login, `x${secondDigit(basic)}z`]
  return [`${enumerated.subject}.${enumerated.detail}`, ...login, `${enumerated.subject}`]
}

function lookAtOf(facts: Facts): readonly string[] {
  const { outcome, confidence } = facts
  if (outcome === 'success' || outcome === 'go on' || confidence === 'nothing known') return []
  return [...(mayBeGreylisting(facts) ? [greylisting] : []), ...lookAt(keysOf(facts))]
}

/**
 * Tells what a reply means, for a program to act on and for a person to read: what came of the command, whether the
 * same again later can help, and where to look.
 *
 * The basic status code decides what came of it (RFC 5321 section 4.2); the enhanced status code says why. A code
 * that nobody registered counts as X.n.0 or X.0.0 (RFC 3463 section 2), and `confidence` tells so.
 * @param input a reply, read or as a text; or `5.7.26`, `X.7.26` or `550` alone; anything else is explained as unknown
 */
export function explain(input: Reply | string | number): Explanation {
  const facts = factsOf(readSubject(input))
  const { basic, status, confidence, outcome, subject, enumerated, replacement } = facts
  return {
    basic,
    status,
    confidence,
    outcome,
    retry: retryOf(facts),
    class: facts.class,
    subject,
    enumerated,
    replacement,
    meaning: meaningOf(facts),
    lookAt: lookAtOf(facts),
    doubt: doubtOf(facts),
  }
}
