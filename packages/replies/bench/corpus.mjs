import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../test/fixtures/corpus')

function inputOf(input) {
  if (typeof input === 'string') return input
  if (input.octets !== undefined) return Buffer.from(input.octets, 'latin1')
  return input.parts
    .map((part) => (typeof part === 'string' ? part : part.repeat.repeat(part.times)))
    .join('')
}

/** Reads the corpus; `real` says whether the form of an item is that of a provider or server. */
export function readCorpus() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const items = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      return items.map((item) =>
        Object.assign(item, { input: inputOf(item.input), real: name.startsWith('real-') }),
      )
    })
}
