import { join } from 'node:path'
import type { Registry } from '@smtp-status/registry'
import { loadSource } from '@smtp-status/source/load'

function registryIn(folder: string): Registry {
  const { registry, findings } = loadSource(join(import.meta.dirname, '../../..', folder))
  if (registry === undefined) throw new Error(`${folder} has faults: ${JSON.stringify(findings)}`)
  return registry
}

/** The registry in `registry-src/`, as it stands today: a test derives from it what it expects. */
export const realRegistry = (): Registry => registryIn('registry-src')

/** The registry as it stood on 2024-12-06, frozen for tests of behaviour. */
export const frozenRegistry = (): Registry => registryIn('fixtures/registry-src')
