import type { Correction, Entry, EntryFields, EnumeratedEntry, Registry } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import type { IanaDocument, IanaRecord, ReadFacts } from '@smtp-status/publish/iana'
import { fieldText, readFacts, registryIn } from '@smtp-status/publish/iana'

type Facts = ReadFacts['facts']

function pastFields(today: Entry, facts: Facts, day: string): EntryFields {
  const { changeController } = facts
  return {
    description: facts.description,
    references: facts.references ?? [],
    submitters: facts.submitters,
    ...(changeController !== undefined && { changeController }),
    ...(today.deprecated !== undefined && { deprecated: today.deprecated }),
    registration: today.registration,
    history: today.history.filter(({ date }) => date <= day),
    exceptions: [],
  }
}

/** The basic status codes of a cell; of one that cannot be read, ours, where a correction says why it differs, and else none. */
function pastBasicCodes(
  today: EnumeratedEntry,
  record: IanaRecord,
  { basicCodes }: Facts,
  corrections: readonly Correction[],
): Pick<EnumeratedEntry, 'basicCodes'> {
  const isCorrected = corrections.some(
    ({ code, field, iana }) =>
      code === printRegistryCode(today.code) &&
      field === 'basic_code' &&
      iana === fieldText(record, 'basic_code'),
  )
  const known = basicCodes ?? (isCorrected ? today.basicCodes : undefined)
  return known === undefined ? {} : { basicCodes: known }
}

function pastEnumerated(
  today: EnumeratedEntry,
  record: IanaRecord,
  day: string,
  { corrections }: Registry,
): EnumeratedEntry {
  const { facts } = readFacts(record)
  return {
    code: today.code,
    ...(facts.title !== undefined && { sampleText: facts.title }),
    ...pastBasicCodes(today, record, facts, corrections),
    ...pastFields(today, facts, day),
  }
}

/**
 * The registry as one of IANA's files has it: what its cells say, and of our history what is not later than the file. What IANA's
 * file does not know (registrations, deprecations, documents) is ours. Where a cell cannot be read, the field is absent.
 */
export function pastRegistry(document: IanaDocument, today: Registry): Registry {
  const { registries, updated: day = '' } = registryIn(document)
  const records = registries.flatMap((table) => table.records)
  const byCode = new Map(records.map((record) => [fieldText(record, 'code'), record]))
  const pastOf = <Some extends Entry>(
    entries: readonly Some[],
    make: (entry: Some, record: IanaRecord) => Some,
  ): readonly Some[] =>
    entries.flatMap((entry) => {
      const record = byCode.get(printRegistryCode(entry.code))
      return record === undefined ? [] : [make(entry, record)]
    })
  const titled = (entry: Entry, record: IanaRecord): EntryFields & { readonly summary: string } => {
    const { facts } = readFacts(record)
    return { summary: facts.title ?? '', ...pastFields(entry, facts, day) }
  }
  return {
    ...today,
    classes: pastOf(today.classes, (entry, record) => ({ code: entry.code, ...titled(entry, record) })),
    subjects: pastOf(today.subjects, (entry, record) => ({ code: entry.code, ...titled(entry, record) })),
    enumerated: pastOf(today.enumerated, (entry, record) => pastEnumerated(entry, record, day, today)),
  }
}
