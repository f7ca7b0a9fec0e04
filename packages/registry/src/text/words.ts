// Small words, which say nothing of their own about a status. "no" and "not" turn a meaning round and are no small words.
const smallWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its of to in on at by for from with and or but so as ' +
    'is are was were be been being has have had'
  ).split(' '),
)

// The second does for most texts what the first does for all, in a fraction of the time.
const anyWord = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu
const asciiWord = /[a-z0-9]+(?:[-'][a-z0-9]+)*/g
// oxlint-disable-next-line no-control-regex
const ascii = /^[\0-\x7f]*$/
const joiner = /[-'’]/g

function split(text: string): readonly string[] {
  return ascii.test(text)
    ? (text.toLowerCase().match(asciiWord) ?? [])
    : (text.normalize('NFKC').toLowerCase().match(anyWord) ?? [])
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.length < 4 || word.endsWith('ss')) return word
  return /(?:x|ss|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/**
 * The words that carry the meaning of a text, in their order: without capitals, punctuation, small words and the ending of a
 * plural, so that "Mailboxes are full." and "mailbox full" give the same. Full-width and other forms of a letter count as
 * that letter (Unicode NFKC); `UTF-8` is one word.
 */
export function wordsOf(text: string): readonly string[] {
  return split(text)
    .map((word) => word.replaceAll(joiner, ''))
    .filter((word) => !smallWords.has(word))
    .map(withoutPlural)
}

/**
 * Parts that a text is compared by: each of its words, and each two that follow one another. The single words find a text
 * again whose words were put into another order, the pairs keep texts apart that merely use the same vocabulary.
 */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`)
  return new Set([...words, ...pairs])
}
