import type { EntryForm } from '../forms/form-of.js'
import type { ValueRemark } from '../remark.js'
import { entryDateRemarks } from './date-remarks.js'
import { entryOrderRemarks } from './order-remarks.js'

function othersRemarks(form: EntryForm): readonly ValueRemark[] {
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

/** Remarks on what the schema of an entry cannot say. */
export function entryRemarks(form: EntryForm): readonly ValueRemark[] {
  return [...entryDateRemarks(form), ...entryOrderRemarks(form), ...othersRemarks(form)]
}
