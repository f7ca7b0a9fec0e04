import type { Severity } from '../model/finding.js'
import type { RegistryCode } from '../model/registry-code.js'
import { compareRegistryCodes } from '../model/registry-code.js'

/** The way from the top of an entry's file to a value inside: keys, and places in lists from 0. */
export type FieldPath = readonly (string | number)[]

/** Finding of a rule. It names an entry and a field, and leaves to others where that stands in a file. */
export interface RuleFinding {
  readonly rule: string
  readonly severity: Severity
  /** The entry; absent where the finding is about the registry as a whole. */
  readonly code?: RegistryCode
  readonly path: FieldPath
  /** The other entry, where the finding is about a pair. */
  readonly other?: RegistryCode
  /** One sentence, without a full stop at its end. */
  readonly message: string
  readonly found?: string
  readonly expected?: string
  /** A way to make it acceptable. */
  readonly advice: string
  /** The section that asks for it: `RFC 5248 section 2.3`. */
  readonly source: string
}

const compareValues = <Value extends string | number>(left: Value, right: Value): number =>
  left < right ? -1 : Number(left > right)

function compareSteps(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return compareValues(String(left), String(right))
}

function comparePaths(left: FieldPath, right: FieldPath): number {
  for (const [index, step] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const order = compareSteps(step, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}

// Findings about the registry as a whole come first.
function compareCodes(left: RegistryCode | undefined, right: RegistryCode | undefined): number {
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined)
  return compareRegistryCodes(left, right)
}

/** Orders findings by code, then path, then rule; the rest of what they say decides between those that agree in all three. */
export function compareRuleFindings(left: RuleFinding, right: RuleFinding): number {
  return (
    compareCodes(left.code, right.code) ||
    comparePaths(left.path, right.path) ||
    compareValues(left.rule, right.rule) ||
    compareCodes(left.other, right.other) ||
    compareValues(left.message, right.message) ||
    compareValues(left.found ?? '', right.found ?? '')
  )
}
