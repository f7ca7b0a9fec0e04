import { join } from 'node:path'
import type { Registry } from '@smtp-status/registry'
import { loadSource } from '@smtp-status/source/load'

/** The registry in `registry-src/`, as it stands today. */
export function realRegistry(): Registry {
  const { registry, findings } = loadSource(join(import.meta.dirname, '../../../registry-src'))
  if (registry === undefined) throw new Error(`registry-src has faults: ${JSON.stringify(findings)}`)
  return registry
}
