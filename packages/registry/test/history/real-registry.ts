import { join } from 'node:path'
import type { Entry, Registry } from '../../src/index.js'
import { allEntries, printRegistryCode } from '../../src/index.js'
import { loadSource } from '@smtp-status/source/load'

/** The registry frozen for tests of behaviour, as its source says it. */
export function realRegistry(): Registry {
  const { registry, findings } = loadSource(join(import.meta.dirname, '../../../../fixtures/registry-src'))
  if (!registry) throw new Error(JSON.stringify(findings))
  return registry
}

/** The entry with a printed code; a mistyped code is a fault of the test. */
export function entryOf(registry: Registry, code: string): Entry {
  const entry = allEntries(registry).find((one) => printRegistryCode(one.code) === code)
  if (!entry) throw new Error(`${code} is not in the registry`)
  return entry
}
