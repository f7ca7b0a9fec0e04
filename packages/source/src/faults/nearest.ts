import { distance } from 'fastest-levenshtein'

// A longer text is not a mistyped name, and would take long to compare.
const longestName = 60

const withoutDigits = (word: string): string => word.replaceAll(/\d/g, '')

/** Tells whether two words are the same but for their digits. Two numbers that differ in two digits are two numbers. */
const differInNumber = (word: string, candidate: string): boolean =>
  /\d/.test(word) && withoutDigits(word) === withoutDigits(candidate)

/** The most similar of some words, where one is similar enough to be what was meant. */
export function nearestOf(word: string, words: Iterable<string>): string | undefined {
  if (word.length > longestName) return undefined
  const typed = word.toLowerCase()
  let nearest: string | undefined
  let least = Math.floor(word.length / 3) + 1
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > least) continue
    const other = candidate.toLowerCase()
    const edits = distance(typed, other)
    if (edits >= least || (edits >= 2 && differInNumber(typed, other))) continue
    nearest = candidate
    least = edits
  }
  return nearest
}
