import type { Change, Entry, Registration, RegistryCode } from '@smtp-status/registry'
import { isRegistryDate, toBeWritten } from '@smtp-status/registry'
import type { IanaRecord } from '../iana/document.js'
import type { RecordFacts } from './facts.js'

/** What is said of a change of which IANA's file gives the day alone. */
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
  const { title, references, basicCodes, submitters, changeController } = facts
  const [first] = references ?? []
  if (title === undefined || references === undefined || first === undefined) return undefined
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
