// Inputs of a reader by their numbers: the same for the same seed, whichever were tried before.
import { found } from './found.mjs'
import { generate } from './grammar.mjs'
import { excerpt, mutate, repeat } from './mutate.mjs'
import { randomOf } from './random.mjs'

// Most inputs are small, so that there can be many; in each two hundred some are whole, and one is large.
const smallSize = 700

/** Gives a function that makes input number `count` of a reader, and says how. With `large`, each repeats something, with numbers at times. */
export function inputsOf({ name, seeds: readSeeds, grammar, small = false }, seed, large = false) {
  const seeds = readSeeds()
  const begin = [...(found[name] ?? []), ...seeds]
  return (count) => {
    if (count < begin.length) return { by: 'seed', text: begin[count] }
    const random = randomOf(seed, name, count)
    const whole = random.pick(seeds)
    const kind = random.below(200)
    if (large || kind === 0)
      return { by: 'repetition', text: repeat(excerpt(whole, 4000, random), random, large) }
    if (kind < 60 && grammar !== undefined) {
      const text = generate(grammar, random)
      return { by: 'grammar', text: random.chance(0.3) ? mutate(text, whole, random) : text }
    }
    const isSmall = small || kind < 196
    const text = isSmall ? excerpt(whole, smallSize, random) : whole
    return { by: 'mutation', text: mutate(text, random.pick(seeds), random) }
  }
}
