import type { TableName } from '@smtp-status/registry'
import {
  compareBasicCodes,
  comparePrintedCodes,
  isRegistryDate,
  parseRegistryCode,
} from '@smtp-status/registry'
import type { CorrectionsForm, DocumentsForm, IanaWordingsForm, RegistryForm } from '#generated/forms.js'
import type { FieldPath, ValueFault } from '../faults/fault.js'
import { fixHint } from '../faults/fault.js'
import { fileOfEntry, stemOf } from '../files/layout.js'
import type { BasicCodesOfForm } from '../forms/entry-parts.js'
import { listedCodes } from '../forms/entry-parts.js'
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

function orderFault(path: FieldPath, advice: string): ValueFault {
  return {
    rule: 'value/order',
    message: 'This item belongs before the one in front of it',
    expected: 'ascending order',
    advice,
    path,
  }
}

/** The first item that belongs before the one in front of it, and where it is; nothing where all are in order. */
function firstOutOfOrder<Item>(
  items: readonly Item[],
  isBehind: (left: Item, right: Item) => boolean,
): readonly { readonly item: Item; readonly at: number }[] {
  const late = items.flatMap((item, at) => {
    const before = items[at - 1]
    return before !== undefined && isBehind(before, item) ? [{ item, at }] : []
  })
  return late.slice(0, 1)
}

const isTextBehind = (left: string, right: string): boolean => left > right

function basicCodeOrder(codes: BasicCodesOfForm, path: FieldPath): readonly ValueFault[] {
  const late = firstOutOfOrder(listedCodes(codes), (left, right) => compareBasicCodes(left, right) > 0)
  const advice = `Write the codes in ascending order, whole classes behind their numbers${fixHint}`
  return late.map(({ at }) => orderFault([...path, at], advice))
}

function changeOrder({ history = [] }: EntryForm): readonly ValueFault[] {
  const dates = history.map(({ date }) => date)
  return firstOutOfOrder(dates, isTextBehind).map(({ at }) =>
    orderFault(['history', at, 'date'], 'Write the changes oldest first'),
  )
}

/** Faults where the changes of an entry, or its basic status codes, are not in their order. */
function entryOrderFaults(form: EntryForm): readonly ValueFault[] {
  const { history = [] } = form
  return [
    ...('basicCodes' in form ? basicCodeOrder(form.basicCodes, ['basicCodes']) : []),
    ...history.flatMap(({ was = {} }, index) =>
      'basicCodes' in was ? basicCodeOrder(was.basicCodes, ['history', index, 'was', 'basicCodes']) : [],
    ),
    ...changeOrder(form),
  ]
}

const onKey = (fault: ValueFault): ValueFault => ({ ...fault, on: 'key' })

/** The fault of the first key that belongs before the one in front of it. */
function keyOrder(
  form: object,
  isBehind: (left: string, right: string) => boolean,
  orderedBy: string,
): readonly ValueFault[] {
  return firstOutOfOrder(Object.keys(form), isBehind).map(({ item: key }) =>
    onKey(orderFault([key], `Move ${key} to its place in the order of the ${orderedBy}${fixHint}`)),
  )
}

/** The fault where the documents are not in the order of their names. */
export function documentOrderFaults(form: DocumentsForm): readonly ValueFault[] {
  return keyOrder(form, isTextBehind, 'names')
}

/** The faults of digests whose dates are not in the calendar, or that are not in the order of their codes. */
export function wordingFaults(form: IanaWordingsForm): readonly ValueFault[] {
  return [
    ...impossible(Object.entries(form).map(([code, { since }]): DatedPath => [since, [code, 'since']])),
    ...keyOrder(form, (left, right) => comparePrintedCodes(left, right) > 0, 'codes'),
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

/** The parts of an entry that stand in cells of the published tables. */
interface Cells {
  readonly summary?: string
  readonly sampleText?: string
  readonly description: string
  readonly submitters?: readonly string[]
  readonly changeController?: string
}

/** The texts that begin the cells, with their paths. A list is one cell. */
function cellsOf({
  summary,
  sampleText,
  description,
  submitters,
  changeController,
}: Cells): readonly (readonly [text: string | undefined, path: FieldPath])[] {
  return [
    [summary, ['summary']],
    [sampleText, ['sampleText']],
    [description, ['description']],
    [submitters?.[0], ['submitters', 0]],
    [changeController, ['changeController']],
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
