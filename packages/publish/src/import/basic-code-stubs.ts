import type { BasicCodeMeaning, Entry, Registry } from '@smtp-status/registry'
import { isEnumerated, toBeWritten } from '@smtp-status/registry'

function numbersOf(entry: Entry): readonly number[] {
  if (!isEnumerated(entry) || entry.basicCodes?.kind !== 'listed') return []
  return entry.basicCodes.codes.filter((code) => typeof code === 'number')
}

/** The basic status codes that entries name and the registry does not know, with a meaning that somebody has to write. */
export function basicCodeStubs(
  entries: readonly Entry[],
  { basicCodes }: Pick<Registry, 'basicCodes'>,
): readonly BasicCodeMeaning[] {
  const unknown = new Set(entries.flatMap(numbersOf).filter((code) => !basicCodes.has(code)))
  return [...unknown]
    .toSorted((left, right) => left - right)
    .map((code) => ({
      code,
      meaning: toBeWritten,
      note: `${toBeWritten}: the document that defines it; IANA's file names the code alone.`,
    }))
}
