import { CueIndex } from './cue-index.js'
import type { CueMatch } from './cue-index.js'
import { packedBlocklists, packedCauses, packedProviders } from './generated/facts.js'
import { unpackCause } from './packed.js'
import type { CauseFacts, PackedProvider } from './packed.js'

/** A cause, and how strongly a cue tells of it. */
export interface CauseTold {
  readonly cause: CauseFacts
  readonly strength: number
}

/** Causes, providers and lists that the words of a text tell of, in their order. */
interface Told {
  readonly causes: readonly CueMatch<CauseTold>[]
  readonly providers: readonly PackedProvider[]
  /** By name. */
  readonly blocklists: readonly CueMatch<string>[]
}

const weakStrength = 0.62

type Target = CauseTold | PackedProvider | string

function makeIndex(): CueIndex<Target> {
  const index = new CueIndex<Target>()
  for (const cause of packedCauses.map(unpackCause)) {
    index.add(cause.cues, { cause, strength: 1 })
    index.add(cause.weakCues, { cause, strength: weakStrength })
  }
  for (const provider of packedProviders) index.add(provider[2], provider)
  for (const [name, marks] of packedBlocklists) index.add(marks, name)
  return index
}

let index: CueIndex<Target> | undefined

function findTold(words: readonly string[]): Told {
  index ??= makeIndex()
  const causes: CueMatch<CauseTold>[] = []
  const providers: PackedProvider[] = []
  const blocklists: CueMatch<string>[] = []
  for (const { cue, target, start, end } of index.find(words)) {
    if (typeof target === 'string') blocklists.push({ cue, target, start, end })
    else if ('cause' in target) causes.push({ cue, target, start, end })
    else providers.push(target)
  }
  return { causes, providers, blocklists }
}

const known = new WeakMap<readonly string[], Told>()

/** All that the words of a text tell of, from one pass over them; found out once for the same words. */
export function toldBy(words: readonly string[]): Told {
  const told = known.get(words) ?? findTold(words)
  known.set(words, told)
  return told
}
