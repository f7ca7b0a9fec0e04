import type { Facts, Outcome } from './facts.js'

const outcomeWords: Readonly<Record<Outcome, string>> = {
  success: 'Success',
  'go on': 'Go on',
  'failed for now': 'Failed for now',
  'failed for good': 'Failed for good',
  unknown: 'Outcome unknown',
}

/** By the second digit of the basic status code (RFC 5321 section 4.2.1; x3z: RFC 4954 section 6). */
const basicSubjects = ['syntax', 'information', 'the connection', 'authentication', '', 'the mail system']

/** Next step after the two basic status codes of 3yz that there are (RFC 5321 section 4.1.1.4, RFC 4954 section 4). */
const intermediate: Readonly<Record<number, string>> = {
  334: 'the next step of authentication is to follow',
  354: 'the message itself is to follow',
}

function basicSubjectOf({ basic, tooMany }: Facts): string {
  if (tooMany) return 'too many recipients'
  const code = basic ?? 0
  const subject = basicSubjects[Math.floor((code % 100) / 10)]
  return intermediate[code] ?? `${subject ? `a matter of ${subject}, and ` : ''}no more is known`
}

/** The replacement of a deprecated code, with its name. */
const successorOf = ({ replacement }: Facts): string | null =>
  replacement && `deprecated, ${replacement.code} takes its place (${replacement.sampleText})`

/** Meaning of the code, as far as it is known. */
function subjectOf(facts: Facts): string {
  const { confidence, code, enumerated, subject } = facts
  switch (confidence) {
    case 'registered':
      return [enumerated?.sampleText, successorOf(facts)].filter(Boolean).join('; ')
    case 'subject known':
      return `${subject?.summary}; ${code} is not registered, only its subject is`
    case 'class known':
      return `${code} is not registered, nor is its subject`
    case 'basic code only':
      return basicSubjectOf(facts)
    case 'nothing known':
      return 'there is no code that is known'
  }
}

/** Meaning of the reply, in one sentence for people; a success without a code needs no more words. */
export function meaningOf(facts: Facts): string {
  const { outcome, confidence } = facts
  const isPlain = outcome === 'success' && confidence === 'basic code only'
  return isPlain ? 'Success.' : `${outcomeWords[outcome]}: ${subjectOf(facts)}.`
}

/** Meaning of a class, in words. */
const classWords: Readonly<Record<number, string>> = {
  2: 'success',
  4: 'failures for now',
  5: 'failures for good',
}

const wordsOf = (classes: readonly number[]): string => classes.map((digit) => classWords[digit]).join(' or ')

/** Says that the class is none for which the document means the code; two documents may disagree about that. */
function classDoubt({ enumerated, class: said, registeredWith, status }: Facts): string {
  const { code, classes } = enumerated ?? {}
  if (registeredWith === null) return `${code} is of use with class ${classes?.join(' or ')} alone`
  const meant = wordsOf(classes ?? [])
  return `the document of ${code} means it for ${meant}, while ${status} is for ${wordsOf([said?.class ?? 0])}, as is ${registeredWith}, with which it is registered`
}

/** Says that the two codes contradict each other. */
const codesDoubt = ({ basic, code, outcome }: Facts): string =>
  outcome === 'unknown'
    ? `${basic} is not a basic status code (RFC 5321 section 4.2), so ${code} decides nothing`
    : `${code} contradicts ${basic}, and the basic code counts (RFC 5321 section 4.2)`

/** Tells where the parts of what was said contradict each other, and how that was settled; `null` where they agree. */
export function doubtOf(facts: Facts): string | null {
  const doubts = [
    facts.disagree && codesDoubt(facts),
    facts.tooMany && '552 stands for 452 where there are too many recipients (RFC 5321 section 4.5.3.1.10)',
    facts.noNullMx &&
      `X.1.10 goes with 556 (RFC 7505); some say by it, with ${facts.basic}, that the recipient does not exist`,
    facts.oddClass && classDoubt(facts),
    facts.counts === 'first' && 'lines have different codes, and the first ones count',
    facts.counts === 'refusal' &&
      'there is a success before the refusal, and the refusal counts, as nothing was accepted',
  ].filter((doubt) => doubt !== false)
  return doubts.length > 0 ? doubts.join('; ') : null
}
