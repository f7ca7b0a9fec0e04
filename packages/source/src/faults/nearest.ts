import { distance } from 'fastest-levenshtein'

/** The most similar of some words, where one is similar enough to be what was meant. */
export function nearestOf(word: string, words: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let least = Math.floor(word.length / 3) + 1
  if (word.length > 60) return undefined
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > least) continue
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps >= least) continue
    nearest = candidate
    least = steps
  }
  return nearest
}
