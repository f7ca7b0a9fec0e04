import type {
  Change,
  Entry,
  FormerFields,
  Registration,
  RegistryCode,
  RegistryDate,
} from '@smtp-status/registry'
import { isEnumerated, isRegistryDate, toBeWritten } from '@smtp-status/registry'
import type { IanaRecord } from '../iana/document.js'
import type { RecordFacts } from './facts.js'

/** Text for a change of which IANA's file gives the day alone. */
export const dayAloneNote = "IANA's file says that the entry changed on this day, not how."

function registrationOf(record: IanaRecord, document: string): Registration {
  const { date = '' } = record
  const known = isRegistryDate(date) ? ({ date, dateFrom: 'iana' } as const) : {}
  return { ...known, authority: 'unknown', document }
}

function historyOf({ updated = '' }: IanaRecord): readonly Change[] {
  return isRegistryDate(updated) ? [{ date: updated, authority: 'unknown', was: {}, note: dayAloneNote }] : []
}

/**
 * The entry that a record of IANA becomes. Its description is IANA's wording only where that is asked for.
 * `undefined` where the record lacks a fact that an entry cannot do without: the title, a reference, or, in the table of
 * enumerated codes, legible basic status codes.
 */
export function newEntry(
  code: RegistryCode,
  record: IanaRecord,
  facts: RecordFacts,
  takeDescription: boolean,
): Entry | undefined {
  const { title, references = [], basicCodes, submitters, changeController } = facts
  const [first] = references
  if (title === undefined || first === undefined) return undefined
  const common = {
    description: takeDescription && facts.description !== '' ? facts.description : toBeWritten,
    references,
    submitters,
    ...(changeController !== undefined && { changeController }),
    registration: registrationOf(record, first.document),
    history: historyOf(record),
    exceptions: [],
  }
  if (code.table === 'class') return { code, summary: title, ...common }
  if (code.table === 'subject') return { code, summary: title, ...common }
  return basicCodes === undefined ? undefined : { code, sampleText: title, basicCodes, ...common }
}

/** Changes to make to an entry. */
interface Update {
  readonly facts: RecordFacts
  /** IANA's names of the fields to take over. */
  readonly fields: ReadonlySet<string>
  /** The day of the change; not before the entry's newest. */
  readonly date: RegistryDate
  /** The day of registration that IANA gives, where ours has another or none. */
  readonly registered?: RegistryDate
  readonly takeDescription: boolean
}

/** The values of the fields that are taken over, and what stood there before. */
interface Replaced {
  readonly entry: Entry
  readonly was: FormerFields
}

function replaceTitle({ entry, was }: Replaced, title: string | undefined): Replaced {
  if (title === undefined) return { entry, was }
  if (!isEnumerated(entry))
    return { entry: { ...entry, summary: title }, was: { ...was, summary: entry.summary } }
  return { entry: { ...entry, sampleText: title }, was: { ...was, sampleText: entry.sampleText ?? null } }
}

function replaceBasicCodes({ entry, was }: Replaced, basicCodes: RecordFacts['basicCodes']): Replaced {
  if (basicCodes === undefined || !isEnumerated(entry)) return { entry, was }
  return { entry: { ...entry, basicCodes }, was: { ...was, basicCodes: entry.basicCodes ?? null } }
}

function replaceCommon({ entry, was }: Replaced, { facts, fields }: Update): Replaced {
  const references = fields.has('reference') ? facts.references : undefined
  const submitters = fields.has('submitter') ? facts.submitters : undefined
  const changeController = fields.has('change_controller') ? facts.changeController : undefined
  return {
    entry: {
      ...entry,
      ...(references !== undefined && { references }),
      ...(submitters !== undefined && { submitters }),
      ...(changeController !== undefined && { changeController }),
    },
    was: {
      ...was,
      ...(references !== undefined && { references: entry.references }),
      ...(submitters !== undefined && { submitters: entry.submitters }),
      ...(changeController !== undefined && { changeController: entry.changeController ?? null }),
    },
  }
}

function replaceFields(entry: Entry, update: Update): Replaced {
  const { facts, fields } = update
  const hasTitle = fields.has('summary') || fields.has('sample')
  const titled = replaceTitle({ entry, was: {} }, hasTitle ? facts.title : undefined)
  const coded = replaceBasicCodes(titled, fields.has('basic_code') ? facts.basicCodes : undefined)
  return replaceCommon(coded, update)
}

function changeFor(was: FormerFields, isReworded: boolean, { date, fields }: Update): readonly Change[] {
  const isEmpty = Object.keys(was).length === 0
  if (isEmpty && !isReworded && !fields.has('updated')) return []
  return [
    {
      date,
      authority: 'unknown',
      was,
      ...(isReworded && { reworded: "IANA's wording was taken over." }),
      note:
        isEmpty && !isReworded
          ? dayAloneNote
          : "Taken over from IANA's file; no source tells on whose authority.",
    },
  ]
}

/** An entry with what IANA has changed in it, and that change at the end of its history: its day is the newest. */
export function changedEntry(before: Entry, update: Update): Entry {
  const { facts, registered, takeDescription } = update
  const { entry, was } = replaceFields(before, update)
  const isReworded = takeDescription && facts.description !== '' && facts.description !== before.description
  return {
    ...entry,
    ...(isReworded && { description: facts.description }),
    ...(registered !== undefined && {
      registration: { ...before.registration, date: registered, dateFrom: 'iana' as const },
    }),
    history: [...before.history, ...changeFor(was, isReworded, update)],
  }
}
