/** Most words that may stand where a cue has `...`. */
const longestGap = 5

/** Words to be found, and what they stand for. */
interface Cue<Target> {
  /** The words; several lists where others may stand between. */
  readonly parts: readonly (readonly string[])[]
  /** The number of words. */
  readonly size: number
  readonly target: Target
}

/** The place of a cue, as positions of words. */
export interface CueMatch<Target> {
  readonly cue: Cue<unknown>
  readonly target: Target
  readonly start: number
  readonly end: number
}

function makeCue<Target>(text: string, target: Target): Cue<Target> {
  const parts = text.split('...').map((part) => part.split(' '))
  return { parts, size: parts.flat().length, target }
}

function standsAt(words: readonly string[], part: readonly string[], at: number): boolean {
  for (let index = 0; index < part.length; index += 1) if (words[at + index] !== part[index]) return false
  return true
}

/** Finds where a part begins at or up to a gap behind a position; -1 where it does not. */
function findNear(words: readonly string[], part: readonly string[], from: number): number {
  for (let at = from; at <= from + longestGap; at += 1) if (standsAt(words, part, at)) return at
  return -1
}

/** Finds where a cue ends that begins at a position; -1 where it does not stand there. */
function endOf(words: readonly string[], { parts }: Cue<unknown>, start: number): number {
  const [first = []] = parts
  if (!standsAt(words, first, start)) return -1
  let end = start + first.length
  for (let index = 1; index < parts.length; index += 1) {
    const part = parts[index] ?? first
    const at = findNear(words, part, end)
    if (at === -1) return -1
    end = at + part.length
  }
  return end
}

function addMatches<Target>(
  cues: readonly Cue<Target>[],
  words: readonly string[],
  start: number,
  found: CueMatch<Target>[],
): void {
  for (const cue of cues) {
    const end = endOf(words, cue, start)
    if (end >= 0) found.push({ cue, target: cue.target, start, end })
  }
}

/** Cues that begin with one word: what follows it in each, joined by `|`. Most texts have the first words of few. */
interface Packed<Target> {
  readonly rests: string
  readonly target: Target
}

/** Cues that begin with a word, by the word that has to follow at once; under no word where none has to. */
type Following<Target> = ReadonlyMap<string, readonly Cue<Target>[]>

const noWord = ''
const lastWord = ' '

function unpack<Target>(word: string, packed: readonly Packed<Target>[]): Following<Target> {
  const following = new Map<string, Cue<Target>[]>()
  for (const { rests, target } of packed)
    for (const rest of rests.split('|')) {
      const cue = makeCue(rest === '' || rest.startsWith('...') ? word + rest : `${word} ${rest}`, target)
      const second = cue.parts[0]?.[1] ?? noWord
      const known = following.get(second)
      if (known === undefined) following.set(second, [cue])
      else known.push(cue)
    }
  return following
}

/** Finds cues in a text by their first words, in time that grows with the text alone. */
export class CueIndex<Target> {
  readonly #packed = new Map<string, Packed<Target>[]>()
  readonly #unpacked = new Map<string, Following<Target>>()

  /** Adds cues in plain words, as `wordsOf` gives them: `no:such user|mailbox~full:` for three of them. */
  add(cues: string, target: Target): void {
    for (const group of cues.split('~')) {
      const colon = group.indexOf(':')
      const word = group.slice(0, colon)
      const packed = { rests: group.slice(colon + 1), target }
      const known = this.#packed.get(word)
      if (known === undefined) this.#packed.set(word, [packed])
      else known.push(packed)
    }
  }

  #followingOf(word: string): Following<Target> {
    const following = this.#unpacked.get(word) ?? unpack(word, this.#packed.get(word) ?? [])
    this.#unpacked.set(word, following)
    return following
  }

  /** Finds the words with which a cue may begin: the rest of a text costs no more than this. */
  #startsIn(words: readonly string[]): readonly number[] {
    const starts: number[] = []
    for (let at = 0; at < words.length; at += 1) if (this.#packed.has(words[at] ?? noWord)) starts.push(at)
    return starts
  }

  /** All places at which cues stand, in the order of the text. */
  find(words: readonly string[]): readonly CueMatch<Target>[] {
    const found: CueMatch<Target>[] = []
    for (const start of this.#startsIn(words)) {
      const following = this.#followingOf(words[start] ?? noWord)
      const alone = following.get(noWord)
      if (alone !== undefined) addMatches(alone, words, start, found)
      const pairs = following.get(words[start + 1] ?? lastWord)
      if (pairs !== undefined) addMatches(pairs, words, start, found)
    }
    return found
  }
}
