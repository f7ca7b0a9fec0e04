import type { RegistryCode } from '../model/registry-code.js'
import type { Severity } from '../model/finding.js'

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
