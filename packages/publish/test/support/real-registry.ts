import { join } from 'node:path'
import type { Registry } from '@smtp-status/model'
import { loadSource } from '@smtp-status/source'

/** The registry of this repository. */
export function loadRealRegistry(): Registry {
  const { registry, findings } = loadSource(join(import.meta.dirname, '../../../../registry-src'))
  if (registry === undefined) throw new Error(findings.map(({ message }) => message).join('\n'))
  return registry
}
