import type { AssociatedBasicCodes, Reference, RecordField } from '@smtp-status/registry'
import { readPrintedBasicCodes } from '@smtp-status/registry'
import type { IanaRecord } from '../iana/document.js'
import { fieldOf, fieldText } from '../iana/document.js'
import { foldSpace } from '../iana/plain-text.js'
import { readReferences } from '../iana/references.js'

/** What a record of IANA says, in the words of the model. A fact that it does not give, or not legibly, is absent. */
export interface RecordFacts {
  readonly title?: string
  readonly basicCodes?: AssociatedBasicCodes
  readonly references?: readonly Reference[]
  readonly submitters: readonly string[]
  readonly changeController?: string
  /** IANA's wording, as one line. */
  readonly description: string
}

/** A field that stands in a record but cannot be read. */
export interface UnreadableField {
  readonly field: RecordField
  readonly found: string
}

/** A record's facts, and what could not be read. */
export interface ReadFacts {
  readonly facts: RecordFacts
  readonly unreadable: readonly UnreadableField[]
}

function referencesOf(record: IanaRecord): readonly Reference[] | undefined {
  const read = readReferences(fieldOf(record, 'reference') ?? [])
  if (read.length === 0 || read.some(({ document, rest }) => document === '' || rest !== '')) return undefined
  return read.map(({ document, section }) => (section === undefined ? { document } : { document, section }))
}

/** Reads the facts of a record; the names of submitters are separated by commas. */
export function readFacts(record: IanaRecord): ReadFacts {
  const textOf = (field: RecordField): string => foldSpace(fieldText(record, field))
  const title = textOf('summary') || textOf('sample')
  const basicCodes = readPrintedBasicCodes(fieldText(record, 'basic_code')).value
  const references = referencesOf(record)
  const changeController = textOf('change_controller')
  const facts: RecordFacts = {
    ...(title !== '' && { title }),
    ...(basicCodes !== undefined && { basicCodes }),
    ...(references !== undefined && { references }),
    submitters: textOf('submitter')
      .split(/\s*,\s*/)
      .filter((name) => name !== ''),
    ...(changeController !== '' && { changeController }),
    description: textOf('description'),
  }
  const missing: RecordField[] = []
  if (basicCodes === undefined) missing.push('basic_code')
  if (references === undefined) missing.push('reference')
  const unreadable = missing
    .map((field) => ({ field, found: textOf(field) }))
    .filter(({ found }) => found !== '')
  return { facts, unreadable }
}
