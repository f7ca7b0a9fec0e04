import { compareBasicCodes, comparePrintedCodes } from '@smtp-status/registry'
import type { DocumentsForm, IanaWordingsForm } from '#generated/forms.js'
import type { FieldPath, ValueFault } from '../faults/fault.js'
import { fixHint } from '../faults/fault.js'
import type { BasicCodesOfForm } from '../forms/entry-parts.js'
import { listedCodes } from '../forms/entry-parts.js'
import type { EntryForm } from '../schema/check-form.js'

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
export function entryOrderFaults(form: EntryForm): readonly ValueFault[] {
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

/** The fault where the digests are not in the order of their codes. */
export function wordingOrderFaults(form: IanaWordingsForm): readonly ValueFault[] {
  return keyOrder(form, (left, right) => comparePrintedCodes(left, right) > 0, 'codes')
}
