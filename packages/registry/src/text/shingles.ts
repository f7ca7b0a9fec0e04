import { wordsOf } from './words.js'

/**
 * Parts that a text is compared by: each of its words, and each two that follow one another. The single words find a text
 * again whose words were put into another order, the pairs keep texts apart that merely use the same vocabulary.
 */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`)
  return new Set([...words, ...pairs])
}
