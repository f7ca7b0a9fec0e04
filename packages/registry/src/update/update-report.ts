import type { Authority } from '../model/authorities.js'
import type { Field } from '../model/fields.js'
import type { Change } from '../model/history.js'
import type { Entry } from '../model/entry.js'
import type { RegistryCode } from '../model/registry-code.js'
import type { RuleFinding } from '../conflict/rule-finding.js'

/** Judgement on one changed field: which rule permits it, or the finding that none does. */
export interface FieldVerdict {
  readonly field: Field
  readonly permitted: boolean
  /** The rule that permits or refuses it. */
  readonly rule: string
  /** The rule's section: `RFC 5248 section 2.3`. */
  readonly source: string
  readonly authority?: Authority
}

/** Changes of one entry between two states of the registry, and the judgement of the rules on them. */
export interface EntryUpdate {
  readonly code: RegistryCode
  readonly kind: 'registered' | 'changed' | 'removed'
  readonly before?: Entry
  readonly after?: Entry
  /** The history items that the change adds, oldest first: what it claims for itself. */
  readonly claims: readonly Change[]
  readonly fields: readonly FieldVerdict[]
  readonly findings: readonly RuleFinding[]
}
