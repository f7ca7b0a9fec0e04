import type { ChangeAuthority } from '../model/authorities.js'
import type { Severity } from '../model/finding.js'
import type { Registry } from '../model/registry.js'
import type { RuleFinding } from '../conflict/rule-finding.js'
import type { Transition } from './transition.js'

/** Two states of the registry, one after the other. */
export interface RegistryPair {
  readonly before: Registry
  readonly after: Registry
}

/** The part that a rule refuses of an entry's update; the rule itself and the entry's code are added where it is reported. */
export type Refusal = Pick<RuleFinding, 'path' | 'message' | 'found' | 'expected' | 'advice'>

/** A rule over two states of an entry, as data: the page of rules is printed from it and its examples are tests. */
export interface UpdateRule {
  /** `update/standards`. */
  readonly id: string
  readonly title: string
  /** The section that asks for it. */
  readonly source: string
  readonly severity: Severity
  /** Reason for the rule; a sentence or two for people. */
  readonly why: string
  /** The authority that a history item has to claim for this rule to judge it. */
  readonly authority?: ChangeAuthority
  readonly check: (transition: Transition) => readonly Refusal[]
  /** Make of a sound registry an update that the rule refuses, and one that comes near and that it lets pass. */
  readonly example: {
    readonly fires: (base: Registry) => RegistryPair
    readonly quiet: (base: Registry) => RegistryPair
  }
}
