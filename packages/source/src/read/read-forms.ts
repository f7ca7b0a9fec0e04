import type { Finding, TableName } from '@smtp-status/registry'
import { toBeWritten } from '@smtp-status/registry'
import { nameCharacter, unseenCharacters } from '@smtp-status/terminal/safe-text'
import {
  correctionDateFaults,
  documentDateFaults,
  headDateFaults,
  wordingDateFaults,
} from '../checks/date-faults.js'
import { codeFaults, entryFaults } from '../checks/entry-faults.js'
import { documentOrderFaults, wordingOrderFaults } from '../checks/order-faults.js'
import type { ValueFault, FieldPath } from '../faults/fault.js'
import type { EntryKind, FileKind } from '../files/layout.js'
import { stemOf } from '../files/layout.js'
import type { EntryForm, FormOf } from '../schema/check-form.js'
import type { SourceText } from '../text/source-text.js'
import type { ReadForm, TextReading } from './read-text.js'
import { readFormOf, remember } from './read-text.js'

interface FoundText {
  readonly text: string
  readonly path: FieldPath
}

/** The texts anywhere in a value. */
function textsIn(value: unknown, path: FieldPath = []): readonly FoundText[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]))
  return Object.entries(value ?? {}).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

const toBeWrittenFault = ({ path }: FoundText): ValueFault => ({
  rule: 'value/to-be-written',
  message: 'This text is still to be written',
  expected: 'a text in place of the mark',
  advice: 'Write the text in your own words, and delete the mark',
  path,
})

/** The faults of the texts that begin with the mark of what is still to be written. */
const toBeWrittenFaults = (form: object): readonly ValueFault[] =>
  textsIn(form)
    .filter(({ text }) => text.startsWith(toBeWritten))
    .map(toBeWrittenFault)

function unseenFault(character: string, path: FieldPath): ValueFault {
  const name = nameCharacter(character)
  return {
    rule: /\p{Cc}/u.test(character) ? 'text/control-character' : 'text/invisible-character',
    message: `The text has the character ${name} in it, as an escape sequence`,
    found: name,
    expected: 'characters that can be seen, and plain spaces',
    advice: 'Delete the escape sequence',
    path,
  }
}

/** The faults of the texts that have a character in them that does not show: quotes let one be written as an escape. */
const unseenFaults = (form: object): readonly ValueFault[] =>
  textsIn(form).flatMap(({ text, path }) =>
    (unseenCharacters.exec(text) ?? []).map((character) => unseenFault(character, path)),
  )

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
  readonly wordings: readonly ReadForm<'iana-wordings'>[]
  /** Every code that a file is named after, or has in it. */
  readonly codes: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

const faultsOfEntry = remember(entryFaults)
const marksIn = remember(toBeWrittenFaults)

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
    corrections: reader.read('corrections', correctionDateFaults),
    wordings: reader.read('iana-wordings', (form) => [
      ...wordingDateFaults(form),
      ...wordingOrderFaults(form),
    ]),
    codes: new Set([
      ...texts.map(({ source }) => stemOf(source.file)),
      ...entries.map(({ form }) => form.code),
    ]),
    findings: reader.findings,
  }
}
