import type { Authority } from '../model/authorities.js'
import type { Entry } from '../model/entry.js'
import { fieldNames, isAnnotation } from '../model/field-lists.js'
import type { Field } from '../model/fields.js'
import type { Change } from '../model/history.js'
import type { RegistryCode } from '../model/registry-code.js'
import { compareRegistryCodes } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { allEntries, entriesByCode } from '../model/registry.js'
import type { RuleFinding } from '../conflict/rule-finding.js'
import { compareRuleFindings } from '../conflict/rule-finding.js'
import { annotationRule } from './rules/annotation.js'
import { registrationRule } from './rules/registration.js'
import type { ClaimedStep, Transition } from './transition.js'
import { transitionOf } from './transition.js'
import type { UpdateRule, RegistryPair } from './update-rule.js'
import { ruleOfAuthority, updateRules } from './update-rules.js'

/** Outcome for one changed field: which rule permits it, or the finding that none does. */
export interface FieldOutcome {
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
  readonly fields: readonly FieldOutcome[]
  readonly findings: readonly RuleFinding[]
}

// The way to a former value is that of its item, `was` and the field.
const isOn = (field: Field, { path }: RuleFinding): boolean => path[0] === field || path[3] === field

const isOnClaim = ({ index }: ClaimedStep, { path }: RuleFinding): boolean =>
  path[0] === 'history' && path[1] === index && path[2] !== 'was'

function refusalOf(
  field: Field,
  steps: readonly ClaimedStep[],
  findings: readonly RuleFinding[],
): RuleFinding | undefined {
  return (
    findings.find((finding) => isOn(field, finding)) ??
    findings.find((finding) => steps.some((step) => isOnClaim(step, finding)))
  )
}

function permitting(field: Field, last: ClaimedStep | undefined): UpdateRule {
  if (isAnnotation(field)) return annotationRule
  // Anything else that changed without a claim is refused, and then it is the refusal that counts.
  if (last === undefined) return registrationRule
  return ruleOfAuthority[last.claim.authority]
}

function outcomeOf(
  field: Field,
  { steps, registered }: Transition,
  findings: readonly RuleFinding[],
): FieldOutcome {
  const concerned = steps.filter(({ fields }) => fields.includes(field))
  const last = concerned.at(-1)
  const refusal = refusalOf(field, concerned, findings)
  const permits = permitting(field, last)
  const authority = field === 'registration' ? registered?.registration.authority : last?.claim.authority
  return {
    field,
    permitted: refusal === undefined,
    rule: refusal?.rule ?? permits.id,
    source: refusal?.source ?? permits.source,
    ...(authority !== undefined && { authority }),
  }
}

/** Outcome of the findings on an entry's update for each field that changed: the rule that permits it, or the one that refuses it. */
function outcomesOf(transition: Transition, findings: readonly RuleFinding[]): readonly FieldOutcome[] {
  const { changed, steps, registered } = transition
  const isHistoryBroken = findings.some(({ rule }) => rule === 'update/history-kept')
  const fields = new Set<Field>([
    ...changed.filter((field) => field !== 'history' || isHistoryBroken),
    ...steps.flatMap((step) => step.fields),
    ...(registered === undefined ? [] : (['registration'] as const)),
  ])
  return fieldNames
    .filter((field) => fields.has(field))
    .map((field) => outcomeOf(field, transition, findings))
}

function findingsOn(transition: Transition): readonly RuleFinding[] {
  const { code } = transition
  return updateRules
    .flatMap(({ id: rule, severity, source, check }) => {
      const named = { rule, severity, code, source }
      return check(transition).map((refusal): RuleFinding => Object.assign({}, named, refusal))
    })
    .toSorted(compareRuleFindings)
}

function kindOf({ before, after }: Transition): EntryUpdate['kind'] {
  if (after === undefined) return 'removed'
  return before === undefined ? 'registered' : 'changed'
}

function updateOf(transition: Transition): EntryUpdate {
  const { code, before, after, steps } = transition
  const findings = findingsOn(transition)
  return {
    code,
    kind: kindOf(transition),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    claims: steps.map(({ claim }) => claim),
    fields: outcomesOf(transition, findings),
    findings,
  }
}

const isUnchanged = ({ fields, findings, claims }: EntryUpdate): boolean =>
  fields.length + findings.length + claims.length === 0

function transitionsBetween(registries: RegistryPair): readonly Transition[] {
  const after = entriesByCode(registries.after)
  const before = entriesByCode(registries.before)
  const isDoubled = after.size < allEntries(registries.after).length
  // The same object has not changed; all that could be wrong with it is that another entry has its code.
  const compared = isDoubled ? [...before] : [...before].filter(([code, entry]) => entry !== after.get(code))
  const kept = compared.map(([code, entry]) => {
    const now = after.get(code)
    const states = now === undefined ? { before: entry } : { before: entry, after: now }
    return transitionOf(entry.code, registries, states)
  })
  const added = [...after].filter(([code]) => !before.has(code))
  return kept.concat(added.map(([, entry]) => transitionOf(entry.code, registries, { after: entry })))
}

/**
 * Judges an update of the registry by the rules of RFC 5248 section 2: what happened to each entry that is new, changed or gone,
 * and for each field that changed the rule that permits it, or the findings that refuse it and say what would make it acceptable.
 * Entries that stay as they are do not appear. Takes the two states as the source gives them; the claims are the items that
 * `after` adds to the histories. In order of the codes; findings in order of their paths and rules.
 */
export function judgeUpdate(before: Registry, after: Registry): readonly EntryUpdate[] {
  return transitionsBetween({ before, after })
    .map(updateOf)
    .filter((update) => !isUnchanged(update))
    .toSorted((left, right) => compareRegistryCodes(left.code, right.code))
}

/** Tells whether anything in an update is refused. */
export function hasRefusal(updates: readonly EntryUpdate[]): boolean {
  return updates.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
}
