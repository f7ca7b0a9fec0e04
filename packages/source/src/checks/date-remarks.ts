import { isRegistryDate } from '@smtp-status/registry'
import type { DocumentsForm, RegistryForm } from '#generated/forms.js'
import type { EntryForm } from '../forms/form-of.js'
import type { FieldPath, ValueRemark } from '../remark.js'

type DatedPath = readonly [date: string | undefined, path: FieldPath]

function impossible(dates: readonly DatedPath[]): readonly ValueRemark[] {
  return dates
    .filter(([date]) => date !== undefined && !isRegistryDate(date))
    .map(([date, path]) => ({
      rule: 'value/date',
      message: `The calendar does not have ${date}`,
      expected: 'a month or day that the calendar has',
      advice: 'Look the date up where it is known from',
      path,
    }))
}

/** Remarks on the dates of an entry that are not in the calendar. */
export function entryDateRemarks({ registration, history = [] }: EntryForm): readonly ValueRemark[] {
  return impossible([
    [registration.date, ['registration', 'date']],
    ...history.map(({ date }, index): DatedPath => [date, ['history', index, 'date']]),
  ])
}

/** Remarks on the dates of documents that are not in the calendar. */
export function documentDateRemarks(form: DocumentsForm): readonly ValueRemark[] {
  return impossible(
    Object.entries(form).flatMap(([id, { date, expires }]): readonly DatedPath[] => [
      [date, [id, 'date']],
      [expires, [id, 'expires']],
    ]),
  )
}

/** Remarks on the date of the registry's creation, if it is not in the calendar. */
export function headDateRemarks({ created }: RegistryForm): readonly ValueRemark[] {
  return impossible([[created, ['created']]])
}
