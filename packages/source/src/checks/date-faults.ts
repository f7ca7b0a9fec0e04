import { isRegistryDate } from '@smtp-status/registry'
import type { CorrectionsForm, DocumentsForm, IanaWordingsForm, RegistryForm } from '#generated/forms.js'
import type { FieldPath, ValueFault } from '../faults/fault.js'
import type { EntryForm } from '../schema/check-form.js'

type DatedPath = readonly [date: string | undefined, path: FieldPath]

function impossible(dates: readonly DatedPath[]): readonly ValueFault[] {
  return dates
    .filter(([date]) => date !== undefined && !isRegistryDate(date))
    .map(([date, path]) => ({
      rule: 'value/date',
      message: `${date} is not a date of the calendar`,
      expected: 'a month or day of the calendar',
      advice: 'Look the date up in its source',
      path,
    }))
}

/** The faults of the dates of an entry that are not in the calendar. */
export function entryDateFaults({ registration, history = [] }: EntryForm): readonly ValueFault[] {
  return impossible([
    [registration.date, ['registration', 'date']],
    ...history.map(({ date }, index): DatedPath => [date, ['history', index, 'date']]),
  ])
}

/** The dates of the changes of documents, and those that stood there before. */
function datesOfChanges(form: DocumentsForm): readonly DatedPath[] {
  return Object.entries(form).flatMap(([id, { changes = [] }]) =>
    changes.flatMap(({ date, was }, index): readonly DatedPath[] => [
      [date, [id, 'changes', index, 'date']],
      [was.date, [id, 'changes', index, 'was', 'date']],
    ]),
  )
}

/** The faults of the dates of documents, and of their changes, that are not in the calendar. */
export function documentDateFaults(form: DocumentsForm): readonly ValueFault[] {
  const dates = Object.entries(form).flatMap(([id, { date, expires }]): readonly DatedPath[] => [
    [date, [id, 'date']],
    [expires, [id, 'expires']],
  ])
  return impossible([...dates, ...datesOfChanges(form)])
}

/** The faults of the dates of corrections that are not in the calendar. */
export function correctionDateFaults(form: CorrectionsForm): readonly ValueFault[] {
  return impossible(form.map(({ until }, index): DatedPath => [until, [index, 'until']]))
}

/** The faults of the dates of the registry itself that are not in the calendar. */
export function headDateFaults({ created, released }: RegistryForm): readonly ValueFault[] {
  return impossible([
    [created, ['created']],
    [released, ['released']],
  ])
}

/** The faults of the dates of digests that are not in the calendar. */
export function wordingDateFaults(form: IanaWordingsForm): readonly ValueFault[] {
  return impossible(Object.entries(form).map(([code, { since }]): DatedPath => [since, [code, 'since']]))
}
