import { compareBasicCodes } from '@smtp-status/registry'
import type { DocumentsForm } from '#generated/forms.js'
import { toBasicCodes } from '../forms/basic-codes-form.js'
import type { EntryForm } from '../forms/form-of.js'
import type { FieldPath, ValueRemark } from '../remark.js'
import { orByFix } from '../remark.js'

function orderRemark(path: FieldPath, advice: string, on: 'key' | 'value' = 'value'): ValueRemark {
  return {
    rule: 'value/order',
    message: 'It comes before what stands in front of it',
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
): readonly ValueRemark[] {
  if (codes === undefined || codes === null) return []
  const basic = toBasicCodes(codes)
  const at = basic.kind === 'listed' ? firstOutOfOrder(basic.codes, compareBasicCodes) : -1
  return at < 0
    ? []
    : [
        orderRemark(
          [...path, at],
          `Write the codes in ascending order, whole classes behind their numbers${orByFix}`,
        ),
      ]
}

/** Remarks where the changes of an entry, or its basic status codes, are not in their order. */
export function entryOrderRemarks(form: EntryForm): readonly ValueRemark[] {
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
    ...(late < 0 ? [] : [orderRemark(['history', late, 'date'], 'Write the changes oldest first')]),
  ]
}

/** A remark where the documents are not in the order of their names. */
export function documentOrderRemarks(form: DocumentsForm): readonly ValueRemark[] {
  const ids = Object.keys(form)
  const at = firstOutOfOrder(ids, compareText)
  const id = ids[at]
  return id === undefined
    ? []
    : [orderRemark([id], `Move ${id} to its place in the order of the names${orByFix}`, 'key')]
}
