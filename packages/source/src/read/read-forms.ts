import type { Finding, TableName } from '@smtp-status/registry'
import {
  codeFaults,
  documentDateFaults,
  documentOrderFaults,
  entryFaults,
  headDateFaults,
} from '../checks/entry-faults.js'
import { toBeWrittenFaults, unseenFaults } from '../checks/text-faults.js'
import type { ValueFault } from '../faults/fault.js'
import type { EntryKind, FileKind } from '../files/layout.js'
import { stemOf } from '../files/layout.js'
import type { EntryForm, FormOf } from '../schema/check-form.js'
import type { SourceText } from '../text/source-text.js'
import type { ReadForm, TextReading } from './read-text.js'
import { readFormOf } from './read-text.js'
import { remember } from './remember.js'

/** The files of a registry that have the form of their kind. */
export interface ReadForms {
  readonly classes: readonly ReadForm<'class-entry'>[]
  readonly subjects: readonly ReadForm<'subject-entry'>[]
  readonly enumerated: readonly ReadForm<'enumerated-entry'>[]
  /** All of the three above. */
  readonly entries: readonly { readonly source: SourceText; readonly form: EntryForm }[]
  readonly heads: readonly ReadForm<'registry'>[]
  readonly documents: readonly ReadForm<'documents'>[]
  readonly meanings: readonly ReadForm<'basic-codes'>[]
  readonly corrections: readonly ReadForm<'corrections'>[]
  /** Every code that a file is named after, or has in it. */
  readonly codes: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

const faultsOfEntry = remember(entryFaults)
const marksIn = remember((form: object) => toBeWrittenFaults(form))

type Check<Kind extends FileKind> = (form: FormOf[Kind], file: string) => readonly ValueFault[]

class FormReader {
  readonly findings: Finding[] = []
  readonly #texts: readonly TextReading[]
  readonly #names: ReadonlySet<string>

  constructor(texts: readonly TextReading[]) {
    this.#texts = texts
    this.#names = new Set(texts.map(({ source }) => source.file))
  }

  read<Kind extends FileKind>(kind: Kind, check: Check<Kind>): readonly ReadForm<Kind>[] {
    return this.#texts
      .filter(({ source }) => source.kind === kind)
      .flatMap((text) => this.#readOne(kind, text, check))
  }

  readEntries<Kind extends EntryKind>(kind: Kind, table: TableName): readonly ReadForm<Kind>[] {
    return this.read(kind, (form, file) => [
      ...codeFaults({ file, code: form.code, table }, this.#names),
      ...faultsOfEntry(form),
    ])
  }

  // One at a time: as arguments, the findings of a large file would be too many.
  #add(findings: readonly Finding[]): void {
    for (const finding of findings) this.findings.push(finding)
  }

  #readOne<Kind extends FileKind>(
    kind: Kind,
    text: TextReading,
    check: Check<Kind>,
  ): readonly ReadForm<Kind>[] {
    const reading = readFormOf(kind, text)
    if (!('form' in reading)) {
      this.#add(reading)
      return []
    }
    const faults = [
      ...check(reading.form, text.source.file),
      ...marksIn(reading.form),
      // A text without a backslash has no escape sequence, and its characters have been checked.
      ...(text.source.text.includes('\\') ? unseenFaults(reading.form) : []),
    ]
    this.#add(faults.map((fault) => text.source.findingOn(fault)))
    return [reading]
  }
}

/** Reads the forms of the files that could be read as text. */
export function readForms(texts: readonly TextReading[]): ReadForms {
  const reader = new FormReader(texts)
  const classes = reader.readEntries('class-entry', 'class')
  const subjects = reader.readEntries('subject-entry', 'subject')
  const enumerated = reader.readEntries('enumerated-entry', 'enumerated')
  const entries = [...classes, ...subjects, ...enumerated]
  return {
    classes,
    subjects,
    enumerated,
    entries,
    heads: reader.read('registry', headDateFaults),
    documents: reader.read('documents', (form) => [
      ...documentDateFaults(form),
      ...documentOrderFaults(form),
    ]),
    meanings: reader.read('basic-codes', () => []),
    corrections: reader.read('corrections', () => []),
    codes: new Set([
      ...texts.map(({ source }) => stemOf(source.file)),
      ...entries.map(({ form }) => form.code),
    ]),
    findings: reader.findings,
  }
}
