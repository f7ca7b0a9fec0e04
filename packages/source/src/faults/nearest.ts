import { distance } from 'fastest-levenshtein'

// A longer text is not a mistyped name, and would take long to compare.
const longestName = 60

const withoutDigits = (word: string): string => word.replaceAll(/\d/g, '')

/** The number of edits from which on a candidate is another name. Two numbers that differ in two digits are two numbers. */
function tooManyEdits(word: string, candidate: string): number {
  const isOtherNumber = /\d/.test(word) && withoutDigits(word) === withoutDigits(candidate)
  return isOtherNumber ? 2 : Math.floor(word.length / 3) + 1
}

/** The most similar of some words, where one is similar enough to be what was meant. */
export function nearestOf(word: string, words: Iterable<string>): string | undefined {
  if (word.length > longestName) return undefined
  const typed = word.toLowerCase()
  let nearest: string | undefined
  let least = Math.floor(word.length / 3) + 1
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > least) continue
    const edits = distance(typed, candidate.toLowerCase())
    if (edits >= least || edits >= tooManyEdits(typed, candidate.toLowerCase())) continue
    nearest = candidate
    least = edits
  }
  return nearest
}
