import type { PublishedRegistry } from '@smtp-status/publish/published'
import { checkPublished } from '@smtp-status/publish/published'

/** Lists the faults that would leave gaps in look-up: a class without an entry, a code whose subject has none. */
function gapsOf({ classes, subjects, enumerated }: PublishedRegistry): readonly string[] {
  const known = new Set(subjects.map(({ subject }) => subject))
  const missing = [2, 4, 5].filter((digit) => classes.every((entry) => entry.class !== digit))
  return [
    ...missing.map((digit) => `There is no entry for class ${digit}`),
    ...enumerated
      .filter(({ subject }) => !known.has(subject))
      .map(({ code }) => `${code} belongs to a subject without an entry`),
  ]
}

/** Reads the text of a published JSON: a registry that is whole, or everything that is wrong with it. */
export function readRegistry(text: string): PublishedRegistry | { readonly faults: readonly string[] } {
  const checked = checkPublished(text)
  if ('findings' in checked) return { faults: checked.findings.map(({ message }) => message) }
  const faults = gapsOf(checked.published)
  return faults.length === 0 ? checked.published : { faults }
}
