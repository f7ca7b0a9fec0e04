import type { Explanation, Retry } from '../explanation.js'
import type { Reply } from '../reply.js'
import { doubtOf } from './doubt.js'
import type { Facts } from './facts.js'
import { factsOf } from './facts.js'
import { greylisting, lookAt } from './look-at.js'
import { meaningOf } from './meaning.js'
import { readSubject } from './subject.js'

const secondDigit = (basic: number | null): number => Math.floor(((basic ?? 0) % 100) / 10)

/** A failure for good is left open where the two codes disagree about that, or the documents of one do. */
function retryOf({ outcome, disagree, registeredWith }: Facts): Retry {
  if (outcome === 'unknown') return 'unclear'
  if (outcome === 'failed for now') return 'worth it'
  if (outcome !== 'failed for good') return 'not needed'
  return disagree || registeredWith !== null ? 'unclear' : 'pointless'
}

/** Whether it is about authentication or TLS: x3z (RFC 4954 section 6), and 454 (also RFC 3207 section 4). */
const isAboutLogin = (basic: number | null): boolean => basic === 454 || secondDigit(basic) === 3

/** Where the code alone tells little, a failure for now is mostly a server that wants to see a second attempt. */
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
