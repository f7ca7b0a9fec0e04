const basic = /^[2-5][0-5]\d$/
const enhanced = /^[245x]\.\d{1,3}\.\d{1,3}$/i
const begins = /^(?:[2-5][0-5]\d(?:[ -]|$)|[245x]\.\d{1,3}\.\d{1,3}(?![\w.]))/i

/** Whether a text begins with a status code. */
export const beginsWithCode = (text: string): boolean => begins.test(text.trim())

function goesOn(before: string, word: string): boolean {
  return !beginsWithCode(word) || (basic.test(before) && enhanced.test(word.split(' ', 1)[0] ?? ''))
}

/**
 * Makes replies of the words of a command line: each that begins with a code begins one, so that several can be given, and a
 * reply can be given without quotes.
 */
export function repliesOfWords(words: readonly string[]): readonly string[] {
  const replies: string[] = []
  for (const word of words) {
    const before = replies.at(-1)
    if (before !== undefined && goesOn(before, word)) replies[replies.length - 1] = `${before} ${word}`
    else replies.push(word)
  }
  return replies
}
