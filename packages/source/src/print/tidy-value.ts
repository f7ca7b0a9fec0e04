import type { BasicCode } from '@smtp-status/registry'
import { compareBasicCodes, isBasicCodeClass } from '@smtp-status/registry'
import type { PlainValue } from '../yaml/tree.js'

const isBasicCode = (value: PlainValue): value is BasicCode =>
  typeof value === 'number' || (typeof value === 'string' && isBasicCodeClass(value))

// The lists whose order says nothing. All others, references and history among them, mean something by theirs.
const sortedKeys: ReadonlySet<string> = new Set(['basicCodes', 'otherBasicCodes', 'classes'])

const tidyText = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ')

function tidyList(list: readonly PlainValue[], key: string): PlainValue {
  return sortedKeys.has(key) && list.every(isBasicCode)
    ? list.toSorted(compareBasicCodes)
    : list.map((item) => tidyValue(item))
}

/**
 * The value of a file in the one form that its content has: basic status codes and classes in ascending order, texts in one
 * line and without blank space at their ends. Everything else stays.
 */
export function tidyValue(value: PlainValue, key = ''): PlainValue {
  if (typeof value === 'string') return tidyText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return tidyList(value, key)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tidyValue(inner, name)]))
}
