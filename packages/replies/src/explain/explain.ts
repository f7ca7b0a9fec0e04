import type { Explanation, Outcome, Retry } from '../explanation.js'
import type { Reply } from '../reply.js'
import type { Facts } from './facts.js'
import { factsOf } from './facts.js'
import { lookAt } from './look-at.js'
import { readSaid } from './said.js'

const outcomeWords: Readonly<Record<Outcome, string>> = {
  success: 'Success',
  'go on': 'Go on',
  'failed for now': 'Failed for now',
  'failed for good': 'Failed for good',
  unknown: 'Outcome unknown',
}

/** By the second digit of the basic status code (RFC 5321 section 4.2.1; x3z: RFC 4954 section 6). */
const basicSubjects = ['syntax', 'information', 'connection', 'authentication', '', 'mail system']

const secondDigit = (basic: number | null): number => Math.floor(((basic ?? 0) % 100) / 10)

function retryOf({ outcome, disagree, oddClass }: Facts): Retry {
  if (outcome === 'unknown') return 'unclear'
  if (outcome === 'failed for now') return 'worth it'
  if (outcome !== 'failed for good') return 'not needed'
  return disagree || oddClass ? 'unclear' : 'pointless'
}

/** What the code says, as far as it is known. */
function subjectOf({ sureness, basic, code, enumerated, subject, replacement }: Facts): string {
  switch (sureness) {
    case 'registered': {
      const successor = replacement && `deprecated, ${replacement.code} takes its place`
      return [enumerated?.sampleText, successor].filter(Boolean).join('; ')
    }
    case 'subject known':
      return `${subject?.summary}; ${code} is not registered, only its subject is`
    case 'class known':
      return `${code} is not registered, nor is its subject`
    case 'basic code only':
      return basicSubjects[secondDigit(basic)] || 'no more is known'
    case 'nothing known':
      return 'there is no code that is known'
  }
}

function doubtOf(facts: Facts): string | null {
  const { basic, code, enumerated } = facts
  const doubts = [
    facts.disagree && `${code} contradicts ${basic}, and the basic code counts (RFC 5321 section 4.2)`,
    facts.tooMany && '552 stands for 452 where there are too many recipients (RFC 5321 section 4.5.3.1.10)',
    facts.oddClass && `${enumerated?.code} is of use with class ${enumerated?.classes?.join(' or ')} alone`,
    facts.changes && 'lines have different codes, and the first ones count',
  ].filter((doubt) => doubt !== false)
  return doubts.length > 0 ? doubts.join('; ') : null
}

/** Where the code alone tells little, a failure for now is mostly a server that wants to see a second attempt. */
const mayBeGreylisting = ({ outcome, basic, code }: Facts): boolean =>
  outcome === 'failed for now' && (/\.(?:7\.[01]|2\.0)$/.test(code) || (basic === 450 && code === ''))

function keysOf(facts: Facts): readonly string[] {
  const { outcome, enumerated, basic } = facts
  if (outcome === 'success' || outcome === 'go on') return []
  const greylisting = mayBeGreylisting(facts) ? ['greylisting'] : []
  if (enumerated === null) return [...greylisting, `x${secondDigit(basic)}z`]
  return [...greylisting, `${enumerated.subject}.${enumerated.detail}`, `${enumerated.subject}`]
}

/**
 * Tells what a reply means, for a program to act on and for a person to read: what came of the command, whether the
 * same again later can help, and where to look.
 *
 * The basic status code decides what came of it (RFC 5321 section 4.2); the enhanced status code says why. A code
 * that nobody registered counts as X.n.0 or X.0.0 (RFC 3463 section 2), and `sureness` tells so.
 * @param input a reply, read or as a text; or `5.7.26`, `X.7.26` or `550` alone; anything else is explained as unknown
 */
export function explain(input: Reply | string | number): Explanation {
  const facts = factsOf(readSaid(input))
  const { basic, status, sureness, outcome, subject, enumerated, replacement } = facts
  return {
    basic,
    status,
    sureness,
    outcome,
    retry: retryOf(facts),
    class: facts.class,
    subject,
    enumerated,
    replacement,
    meaning: `${outcomeWords[outcome]}: ${subjectOf(facts)}.`,
    lookAt: lookAt(keysOf(facts)),
    doubt: doubtOf(facts),
  }
}
