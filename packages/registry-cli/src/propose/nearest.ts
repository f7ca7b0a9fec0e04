import type { Entry, Registry } from '@smtp-status/registry'
import { printRegistryCode, titleOf } from '@smtp-status/registry'
import { nearestEntries } from '../review/nearest-entries.js'

const mostShown = 3

/** The entries whose texts come nearest to those of one, a line each: how alike they are, the code, the short text. */
export function nearestLines(entry: Entry, registry: Registry): readonly string[] {
  return nearestEntries(entry, registry, mostShown).map(
    ({ entry: near, likeness }) =>
      `${String(Math.round(likeness * 100)).padStart(3)}%  ${printRegistryCode(near.code)}  ${titleOf(near)}`,
  )
}
