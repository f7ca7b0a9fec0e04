import { wordsOf } from './words.js'

/** Most words that may stand where a cue has `...`. */
const longestGap = 5

/** Words to be found, and what they stand for. */
export interface Cue<Target> {
  /** The words; several lists where others may stand between. */
  readonly parts: readonly (readonly string[])[]
  /** The number of words. */
  readonly size: number
  readonly target: Target
}

/** The place of a cue, as positions of words. */
export interface CueMatch<Target> {
  readonly cue: Cue<Target>
  readonly start: number
  readonly end: number
}

function makeCue<Target>(text: string, target: Target): Cue<Target> {
  const parts = text.split('...').map(wordsOf)
  return { parts, size: parts.reduce((sum, part) => sum + part.length, 0), target }
}

const standsAt = (words: readonly string[], part: readonly string[], at: number): boolean =>
  part.every((word, index) => words[at + index] === word)

/** Finds where a part begins at or up to a gap behind a position; -1 where it does not. */
function findNear(words: readonly string[], part: readonly string[], from: number): number {
  for (let at = from; at <= from + longestGap; at += 1) if (standsAt(words, part, at)) return at
  return -1
}

function endOf(words: readonly string[], { parts }: Cue<unknown>, start: number): number {
  let end = start
  for (const [index, part] of parts.entries()) {
    const at = index === 0 ? (standsAt(words, part, start) ? start : -1) : findNear(words, part, end)
    if (at < 0) return -1
    end = at + part.length
  }
  return end
}

/** Key by which a cue is found: its first two words, or its first where no other has to follow at once. */
const keyOf = ({ parts: [first = []] }: Cue<unknown>): string => first.slice(0, 2).join(' ')

/** Finds cues in a text by their first words, in time that grows with the text alone. */
export class CueIndex<Target> {
  readonly #byKey = new Map<string, Cue<Target>[]>()

  /** Adds cues, joined by `|`. */
  add(cues: string, target: Target): void {
    for (const text of cues.split('|').filter(Boolean)) {
      const cue = makeCue(text, target)
      const known = this.#byKey.get(keyOf(cue))
      if (known === undefined) this.#byKey.set(keyOf(cue), [cue])
      else known.push(cue)
    }
  }

  #findAt(words: readonly string[], start: number, key: string, found: CueMatch<Target>[]): void {
    for (const cue of this.#byKey.get(key) ?? []) {
      const end = endOf(words, cue, start)
      if (end >= 0) found.push({ cue, start, end })
    }
  }

  /** All places at which cues stand, in the order of the text. */
  find(words: readonly string[]): readonly CueMatch<Target>[] {
    const found: CueMatch<Target>[] = []
    for (const [start, word] of words.entries()) {
      this.#findAt(words, start, word, found)
      this.#findAt(words, start, `${word} ${words[start + 1] ?? ''}`, found)
    }
    return found
  }
}
