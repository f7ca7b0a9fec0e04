import type { TableName } from '@smtp-status/registry'
import {
  compareBasicCodes,
  comparePrintedCodes,
  isRegistryDate,
  parseRegistryCode,
} from '@smtp-status/registry'
import type { DocumentsForm, IanaWordingsForm, RegistryForm } from '#generated/forms.js'
import type { FieldPath, ValueFault } from '../faults/fault.js'
import { fixHint } from '../faults/fault.js'
import { fileOfEntry, stemOf } from '../files/layout.js'
import { toBasicCodes } from '../forms/entry-parts.js'
import type { EntryForm } from '../schema/check-form.js'

function duplicateFault(code: string, owner: string): ValueFault {
  return {
    rule: 'registry/duplicate-code',
    message: `The code ${code} is already that of ${owner}`,
    expected: 'a code that no other file has',
    advice: 'Give the entry its own code, or delete one of the two files',
    path: ['code'],
  }
}

function nameFault(code: string, table: TableName): ValueFault {
  const name = fileOfEntry(table, code)
  return {
    rule: 'file/name',
    message: `The code is ${code}, but the file is not named ${code}.yaml`,
    expected: 'the code that the file is named after',
    advice: `Rename the file to ${name}, or correct the code`,
    path: ['code'],
  }
}

/** The faults of the code of an entry that disagrees with the name of its file, or that another file already has. */
export function codeFaults(
  { file, code, table }: { readonly file: string; readonly code: string; readonly table: TableName },
  names: ReadonlySet<string>,
): readonly ValueFault[] {
  if (stemOf(file) === code) return []
  const owner = fileOfEntry(table, code)
  if (names.has(owner)) return [duplicateFault(code, owner)]
  // A name that is no code at all is a fault of its own already.
  return parseRegistryCode(stemOf(file)) ? [nameFault(code, table)] : []
}

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
function entryDateFaults({ registration, history = [] }: EntryForm): readonly ValueFault[] {
  return impossible([
    [registration.date, ['registration', 'date']],
    ...history.map(({ date }, index): DatedPath => [date, ['history', index, 'date']]),
  ])
}

/** The faults of the dates of documents that are not in the calendar. */
export function documentDateFaults(form: DocumentsForm): readonly ValueFault[] {
  return impossible(
    Object.entries(form).flatMap(([id, { date, expires }]): readonly DatedPath[] => [
      [date, [id, 'date']],
      [expires, [id, 'expires']],
    ]),
  )
}

/** The faults of the dates of the registry itself that are not in the calendar. */
export function headDateFaults({ created, released }: RegistryForm): readonly ValueFault[] {
  return impossible([
    [created, ['created']],
    [released, ['released']],
  ])
}

function orderFault(path: FieldPath, advice: string, on: 'key' | 'value' = 'value'): ValueFault {
  return {
    rule: 'value/order',
    message: 'This item belongs before the one in front of it',
    expected: 'ascending order',
    advice,
    path,
    on,
  }
}

function firstOutOfOrder<Item>(items: readonly Item[], compare: (left: Item, right: Item) => number): number {
  return items.findIndex((item, index) => {
    const before = items[index - 1]
    return index > 0 && before !== undefined && compare(before, item) > 0
  })
}

const compareText = (left: string, right: string): number => (left < right ? -1 : Number(left > right))

function basicCodeOrder(
  codes: string | readonly (string | number)[] | null | undefined,
  path: FieldPath,
): readonly ValueFault[] {
  if (codes === undefined || codes === null) return []
  const basic = toBasicCodes(codes)
  const at = basic.kind === 'listed' ? firstOutOfOrder(basic.codes, compareBasicCodes) : -1
  return at < 0
    ? []
    : [
        orderFault(
          [...path, at],
          `Write the codes in ascending order, whole classes behind their numbers${fixHint}`,
        ),
      ]
}

/** Faults where the changes of an entry, or its basic status codes, are not in their order. */
function entryOrderFaults(form: EntryForm): readonly ValueFault[] {
  const { history = [] } = form
  const late = firstOutOfOrder(
    history.map(({ date }) => date),
    compareText,
  )
  return [
    ...('basicCodes' in form ? basicCodeOrder(form.basicCodes, ['basicCodes']) : []),
    ...history.flatMap(({ was = {} }, index) =>
      'basicCodes' in was ? basicCodeOrder(was.basicCodes, ['history', index, 'was', 'basicCodes']) : [],
    ),
    ...(late < 0 ? [] : [orderFault(['history', late, 'date'], 'Write the changes oldest first')]),
  ]
}

/** The fault where the documents are not in the order of their names. */
export function documentOrderFaults(form: DocumentsForm): readonly ValueFault[] {
  const ids = Object.keys(form)
  const at = firstOutOfOrder(ids, compareText)
  const id = ids[at]
  return id === undefined
    ? []
    : [orderFault([id], `Move ${id} to its place in the order of the names${fixHint}`, 'key')]
}

/** The faults of digests whose dates are not in the calendar, or that are not in the order of their codes. */
export function wordingFaults(form: IanaWordingsForm): readonly ValueFault[] {
  const codes = Object.keys(form)
  const code = codes[firstOutOfOrder(codes, comparePrintedCodes)]
  return [
    ...impossible(Object.entries(form).map(([key, { since }]): DatedPath => [since, [key, 'since']])),
    ...(code === undefined
      ? []
      : [orderFault([code], `Move ${code} to its place in the order of the codes${fixHint}`, 'key')]),
  ]
}

function othersFaults(form: EntryForm): readonly ValueFault[] {
  if (!('otherBasicCodes' in form) || typeof form.basicCodes !== 'string') return []
  return [
    {
      rule: 'value/basic-codes',
      message: `otherBasicCodes stands beside basicCodes: ${form.basicCodes}`,
      expected: 'otherBasicCodes beside a list of basicCodes alone',
      advice: 'Delete otherBasicCodes, or list the basic status codes',
      path: ['otherBasicCodes'],
      on: 'key',
    },
  ]
}

// The full-width forms are taken for the same by programs of some languages.
const formulaStart = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

/** The cells of the published tables that an entry gives, with the paths of their texts. A list is one cell. */
function cellsOf(form: EntryForm): readonly (readonly [text: string | undefined, path: FieldPath])[] {
  return [
    'summary' in form ? [form.summary, ['summary']] : [undefined, []],
    'sampleText' in form ? [form.sampleText, ['sampleText']] : [undefined, []],
    [form.description, ['description']],
    [form.submitters?.[0], ['submitters', 0]],
    [form.changeController, ['changeController']],
  ]
}

function formulaFaults(form: EntryForm): readonly ValueFault[] {
  return cellsOf(form)
    .filter(([text = '']) => formulaStart.test(text))
    .map(([, path]) => ({
      rule: 'value/formula',
      message: 'A spreadsheet would take this text for a formula',
      expected: 'a text that does not begin with = + - or @',
      advice: 'Begin the text with a word',
      path,
    }))
}

/** Finds the faults of an entry that its schema cannot express. */
export function entryFaults(form: EntryForm): readonly ValueFault[] {
  return [...entryDateFaults(form), ...entryOrderFaults(form), ...othersFaults(form), ...formulaFaults(form)]
}
