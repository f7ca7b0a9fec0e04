import type { Facts } from './facts.js'

/** Meaning of a class, in words. */
const classWords: Readonly<Record<number, string>> = {
  2: 'success',
  4: 'failures for now',
  5: 'failures for good',
}

const wordsOf = (classes: readonly number[]): string => classes.map((digit) => classWords[digit]).join(' or ')

/** That the class is none for which the document means the code; two documents may disagree about that. */
function classDoubt({ enumerated, class: said, registeredWith, status }: Facts): string {
  const { code, classes } = enumerated ?? {}
  if (registeredWith === null) return `${code} is of use with class ${classes?.join(' or ')} alone`
  const meant = wordsOf(classes ?? [])
  return `the document of ${code} means it for ${meant}, while ${status} is for ${wordsOf([said?.class ?? 0])}, as is ${registeredWith}, with which it is registered`
}

/** That the two codes contradict each other. */
const codesDoubt = ({ basic, code, outcome }: Facts): string =>
  outcome === 'unknown'
    ? `${basic} is no basic status code (RFC 5321 section 4.2), so ${code} decides nothing`
    : `${code} contradicts ${basic}, and the basic code counts (RFC 5321 section 4.2)`

/** Where the parts of what was said contradict each other, and how that was settled; `null` where they agree. */
export function doubtOf(facts: Facts): string | null {
  const doubts = [
    facts.disagree && codesDoubt(facts),
    facts.tooMany && '552 stands for 452 where there are too many recipients (RFC 5321 section 4.5.3.1.10)',
    facts.noNullMx &&
      `X.1.10 goes with 556 (RFC 7505); some say by it, with ${facts.basic}, that the recipient does not exist`,
    facts.oddClass && classDoubt(facts),
    facts.changes && 'lines have different codes, and the first ones count',
  ].filter((doubt) => doubt !== false)
  return doubts.length > 0 ? doubts.join('; ') : null
}
