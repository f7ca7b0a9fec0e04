import type { ClassEntry, Entry, EnumeratedEntry, SubjectEntry } from '../model/entry.js'
import { isEnumerated } from '../model/entry.js'
import type { Registry } from '../model/registry.js'

const isClass = (entry: Entry): entry is ClassEntry => entry.code.table === 'class'
const isSubject = (entry: Entry): entry is SubjectEntry => entry.code.table === 'subject'

/** The registry with these entries, each in its table, and no others. They keep their order. */
export function withEntries(registry: Registry, entries: readonly Entry[]): Registry {
  const classes: readonly ClassEntry[] = entries.filter(isClass)
  const subjects: readonly SubjectEntry[] = entries.filter(isSubject)
  const enumerated: readonly EnumeratedEntry[] = entries.filter(isEnumerated)
  return { ...registry, classes, subjects, enumerated }
}
