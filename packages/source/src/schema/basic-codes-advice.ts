import type { AssociatedBasicCodes, BasicCode } from '@smtp-status/registry'
import { isBasicCodeNumber, readPrintedBasicCodes } from '@smtp-status/registry'

const inGeneral = 'Write any, not given, or a list such as [451, 550] or [5xx]'

const listOf = (codes: readonly BasicCode[]): string => `[${codes.join(', ')}]`

function inSource(value: AssociatedBasicCodes): string {
  if (value.kind !== 'listed') return `basicCodes: ${value.kind}`
  const others = value.others.length === 0 ? '' : ` and otherBasicCodes: ${listOf(value.others)}`
  return `basicCodes: ${listOf(value.codes)}${others}`
}

/** How to write associated basic status codes that are not written as the source form has them. */
export function basicCodesAdvice(value: unknown): string {
  if (typeof value === 'number' && isBasicCodeNumber(value)) return `Write basicCodes: ${listOf([value])}`
  if (typeof value !== 'string') return inGeneral
  const read = readPrintedBasicCodes(value).value
  return read === undefined ? inGeneral : `Write ${inSource(read)}`
}
