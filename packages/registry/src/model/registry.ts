import type { RegistryDate } from './date.js'
import { newestDate } from './date.js'
import type { Document, DocumentId, Reference } from './document.js'
import type { ClassEntry, Entry, EnumeratedEntry, SubjectEntry } from './entry.js'
import { isEnumerated } from './entry.js'
import type { TableName } from './registry-code.js'
import { printRegistryCode } from './registry-code.js'

/** A table of the registry: how it is called and how entries get into it (RFC 5248 section 2). */
export interface Table {
  readonly id: string
  readonly title: string
  readonly references: readonly Reference[]
  /** `Specification Required`. */
  readonly registrationRule: string
  /** The designated experts. */
  readonly experts: readonly string[]
}

/** A basic status code that the registry names. */
export interface BasicCodeMeaning {
  /** 200 to 599. */
  readonly code: number
  readonly meaning: string
  /** The document that defines it; absent where no source tells, and then `note` says so. */
  readonly document?: DocumentId
  readonly note?: string
}

/** The fields of a record in IANA's XML. */
export type RecordField =
  | 'code'
  | 'summary'
  | 'sample'
  | 'basic_code'
  | 'description'
  | 'reference'
  | 'submitter'
  | 'change_controller'

/**
 * Content of a field in IANA's shape, for recognizing it: the text itself as one line, or the SHA-256 of that line's UTF-8 in
 * hexadecimal, where the text is one that we do not quote.
 */
export type FieldLine = string | { readonly sha256: string }

/** A field in which our registry departs from IANA's file on purpose, and why. */
export interface Correction {
  /** `X.7.28`, as IANA writes it. */
  readonly code: string
  readonly field: RecordField
  readonly iana: FieldLine
  /**
   * Our text, as our XML gives it; the correction explains no other text. Absent for a description alone, whose wording
   * is our own.
   */
  readonly ours?: FieldLine
  /** The last update of IANA's file in which the field says so; absent where its newest one still does. */
  readonly until?: RegistryDate
  /** Reason for which ours says something else. */
  readonly reason: string
}

/** The wording of a description in IANA's file, as a digest: its sentences are not ours to quote. */
export interface IanaWording {
  /** The last update of the file that it was taken from. */
  readonly since: RegistryDate
  /** The SHA-256, in hexadecimal, of the UTF-8 of the plain text in one line, each run of white space as one space. */
  readonly sha256: string
}

/** The whole registry, as the source says it. Entries are in order of their codes. */
export interface Registry {
  readonly id: string
  readonly title: string
  /** The day on which the registry was created. */
  readonly created: RegistryDate
  /** The day on which the newest release was made; absent before the first one. */
  readonly released?: RegistryDate
  readonly tables: Readonly<Record<TableName, Table>>
  readonly classes: readonly ClassEntry[]
  readonly subjects: readonly SubjectEntry[]
  readonly enumerated: readonly EnumeratedEntry[]
  readonly documents: ReadonlyMap<DocumentId, Document>
  readonly basicCodes: ReadonlyMap<number, BasicCodeMeaning>
  readonly corrections: readonly Correction[]
  /** The wordings of IANA's descriptions by printed code; absent where the source does not keep them. */
  readonly ianaWordings?: ReadonlyMap<string, IanaWording>
}

/** All entries, table by table, in order. */
export function allEntries(registry: Registry): readonly Entry[] {
  return [...registry.classes, ...registry.subjects, ...registry.enumerated]
}

/** All entries by their printed codes; of entries that share one, the last. */
export function entriesByCode(registry: Registry): ReadonlyMap<string, Entry> {
  return new Map(allEntries(registry).map((entry) => [printRegistryCode(entry.code), entry]))
}

/** The dates of an entry: its registration's and each change's. */
export function datesOf(entry: Entry): readonly RegistryDate[] {
  const { date } = entry.registration
  const changes = entry.history.map((change) => change.date)
  return date === undefined ? changes : [date, ...changes]
}

/** The newest date in the registry's data, which its published forms give as the day of the last update. */
export function lastUpdated(registry: Registry): RegistryDate {
  return newestDate(allEntries(registry).flatMap(datesOf)) ?? registry.created
}

/** The day up to which the past is settled: of the newest date in the data, or of the newest release where that is later. */
export function settledUntil(registry: Registry): RegistryDate {
  return newestDate([lastUpdated(registry), registry.released ?? '']) ?? registry.created
}

const isClass = (entry: Entry): entry is ClassEntry => entry.code.table === 'class'
const isSubject = (entry: Entry): entry is SubjectEntry => entry.code.table === 'subject'

/** The registry with these entries, each in its table, and no others. They keep their order. */
export function withEntries(registry: Registry, entries: readonly Entry[]): Registry {
  const classes: readonly ClassEntry[] = entries.filter(isClass)
  const subjects: readonly SubjectEntry[] = entries.filter(isSubject)
  const enumerated: readonly EnumeratedEntry[] = entries.filter(isEnumerated)
  return { ...registry, classes, subjects, enumerated }
}
