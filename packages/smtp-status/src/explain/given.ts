import { enhancedForm } from './read-reply.js'

const enhanced = `[#([]*${enhancedForm}`

/** Beside an enhanced status code, a basic one may be any of its class (RFC 5321 section 4.2). */
const begins = new RegExp(
  `^(?:[2-5][0-5]\\d(?:[ -]|[,:;]? |[,:;]?$)|[245]\\d\\d[ -] *${enhanced}|${enhanced})`,
  'i',
)
const beginsEnhanced = new RegExp(`^${enhanced}`, 'i')
const basicAlone = /^[2-5]\d\d$/
const listedCode = /^([\dx.]+)[,;]$/i

/** Whether a text begins with a status code. */
export const beginsWithCode = (text: string): boolean => begins.test(text.trim())

const goesOn = (before: string, word: string): boolean =>
  !beginsWithCode(word) || (basicAlone.test(before) && beginsEnhanced.test(word))

/**
 * Makes replies of the words of a command line: each that begins with a code begins one, so that several can be given, with
 * commas between them or without, and a reply can be given without quotes.
 */
export function repliesOfWords(words: readonly string[]): readonly string[] {
  const replies: string[] = []
  for (const word of words) {
    const before = replies.at(-1)
    const said = word.replace(listedCode, '$1')
    if (before !== undefined && goesOn(before, word)) replies[replies.length - 1] = `${before} ${said}`
    else replies.push(said)
  }
  return replies
}
