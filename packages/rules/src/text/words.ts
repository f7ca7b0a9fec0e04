// What says nothing of its own about a status. "no" and "not" turn a meaning round and are no small words.
const smallWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its of to in on at by for from with and or but so as ' +
    'is are was were be been being has have had'
  ).split(' '),
)

const joiner = /(?<=[\p{L}\p{N}])[-'’](?=[\p{L}\p{N}])/gu
const separator = /[^\p{L}\p{N}]+/u
const plural = /(?<=x|ss|ch|sh)es$|(?<=\p{L}{2}[^s])s$/u

/**
 * The words that carry the meaning of a text, in their order: without capitals, punctuation, small words and the ending of a
 * plural, so that "Mailboxes are full." and "mailbox full" give the same. Full-width and other forms of a letter count as
 * that letter (Unicode NFKC); `UTF-8` is one word.
 */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(joiner, '')
    .split(separator)
    .filter((word) => word !== '' && !smallWords.has(word))
    .map((word) => word.replace(plural, ''))
}
