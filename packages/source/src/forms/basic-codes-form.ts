import type { AssociatedBasicCodes, BasicCode, BasicCodeClass } from '@smtp-status/registry'
import { isBasicCodeClass } from '@smtp-status/registry'

/** Associated basic status codes as the source form writes them. */
export interface BasicCodeFields {
  readonly basicCodes?: string | readonly (string | number)[]
  readonly otherBasicCodes?: readonly BasicCodeClass[]
}

const isBasicCode = (code: string | number): code is BasicCode =>
  typeof code === 'number' || isBasicCodeClass(code)

/** The associated basic status codes that a form says. */
export function toBasicCodes(
  codes: string | readonly (string | number)[],
  others: readonly BasicCodeClass[] = [],
): AssociatedBasicCodes {
  if (typeof codes === 'string') return { kind: codes === 'any' ? 'any' : 'not given' }
  return { kind: 'listed', codes: codes.filter(isBasicCode), others }
}

/** The form of associated basic status codes. */
export function fromBasicCodes(basic: AssociatedBasicCodes): BasicCodeFields {
  if (basic.kind !== 'listed') return { basicCodes: basic.kind }
  const { codes, others } = basic
  return others.length === 0 ? { basicCodes: codes } : { basicCodes: codes, otherBasicCodes: others }
}
