import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, EnumeratedEntry, FormerFields, Registry } from '../src/index.js'
import { entriesByCode, isEnumerated, printRegistryCode } from '../src/index.js'
import { loadSource } from '@smtp-status/source/load'

export { baseRegistry } from '../src/example/example-registry.js'

const sourceFolder = join(import.meta.dirname, '../../../fixtures/registry-src')

/** The registry frozen for tests of behaviour, as its source says it. */
export function realRegistry(): Registry {
  const { registry, findings } = loadSource(sourceFolder)
  if (!registry) throw new Error(`${sourceFolder} (${existsSync(sourceFolder)}): ${JSON.stringify(findings)}`)
  return registry
}

/** The entry with a printed code; a mistyped code is a fault of the test. */
export function entryOf(registry: Registry, code: string): Entry {
  const entry = entriesByCode(registry).get(code)
  if (!entry) throw new Error(`${code} is not in the registry`)
  return entry
}

/** The same of an enumerated status code. */
export function enumeratedOf(registry: Registry, code: string): EnumeratedEntry {
  const entry = entryOf(registry, code)
  if (!isEnumerated(entry)) throw new Error(`${code} is no enumerated status code`)
  return entry
}

/** The registry with one enumerated entry exchanged for what `change` makes of it. */
export function withChanged(
  registry: Registry,
  code: string,
  change: (entry: EnumeratedEntry) => EnumeratedEntry,
): Registry {
  const changed = change(enumeratedOf(registry, code))
  const enumerated = registry.enumerated.map((entry) =>
    printRegistryCode(entry.code) === code ? changed : entry,
  )
  return { ...registry, enumerated }
}

/** Former values of an entry, before the first of its changes. */
export function firstFormer(entry: Entry): FormerFields {
  return entry.history[0]?.was ?? {}
}
