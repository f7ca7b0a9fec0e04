import type { Registry, RegistryDate } from '@smtp-status/registry'
import { registryAsOf } from '@smtp-status/registry'
import { CannotRun } from '../context.js'

/** The registry as of a date. Throws `CannotRun` for a date before there was one. */
export function pastOf(registry: Registry, date: RegistryDate): Registry {
  const { created } = registry
  if (date >= created.slice(0, date.length)) return registryAsOf(registry, date)
  throw new CannotRun(
    `there was no registry yet as of ${date}`,
    `it was created on ${created}; name that day or a later one`,
  )
}
