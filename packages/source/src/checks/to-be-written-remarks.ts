import { toBeWritten } from '@smtp-status/registry'
import type { FieldPath, ValueRemark } from '../remark.js'

const remarkOn = (path: FieldPath): ValueRemark => ({
  rule: 'value/to-be-written',
  message: 'Somebody still has to write this',
  expected: 'a text in place of the mark',
  advice: 'Write the text in your own words, or what is known, and take the mark out',
  path,
})

/** Remarks on the texts, anywhere in a value, that begin with the mark of what is still to be written. */
export function toBeWrittenRemarks(value: unknown, path: FieldPath = []): readonly ValueRemark[] {
  if (typeof value === 'string') return value.startsWith(toBeWritten) ? [remarkOn(path)] : []
  if (Array.isArray(value)) return value.flatMap((item, index) => toBeWrittenRemarks(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => toBeWrittenRemarks(inner, [...path, key]))
}
