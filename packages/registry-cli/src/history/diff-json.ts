import type { Difference, Registry } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import { toPublished } from '@smtp-status/publish'

type PublishedEntries = ReadonlyMap<string, object>

function publishedEntries(registry: Registry): PublishedEntries {
  const { classes, subjects, enumerated } = toPublished(registry)
  return new Map([...classes, ...subjects, ...enumerated].map((entry) => [entry.code, entry]))
}

/** A difference between two states of the registry as JSON: each entry before and after, `null` where it was not registered. */
export function diffJson(
  [from, before]: readonly [date: string, state: Registry],
  [to, after]: readonly [date: string, state: Registry],
  difference: Difference,
): string {
  const [left, right] = [publishedEntries(before), publishedEntries(after)]
  const entries = difference.map(({ code, fields }) => {
    const printed = printRegistryCode(code)
    return { code: printed, fields, before: left.get(printed) ?? null, after: right.get(printed) ?? null }
  })
  return `${JSON.stringify({ from, to, entries }, undefined, 2)}\n`
}
