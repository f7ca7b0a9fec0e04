import type { RuleFinding } from '../conflict/rule-finding.js'
import type { Field } from '../model/fields.js'
import type { FieldVerdict } from './update-report.js'
import { fieldNames, isAnnotation } from '../model/field-lists.js'
import { annotationRule } from './rules/annotation.js'
import { registrationRule } from './rules/registration.js'
import type { Step, Transition } from './transition.js'
import type { UpdateRule } from './update-rule.js'
import { ruleOfAuthority } from './update-rules.js'

// The way to a former value is that of its item, `was` and the field.
const isOn = (field: Field, { path }: RuleFinding): boolean => path[0] === field || path[3] === field

const isOnClaim = ({ index }: Step, { path }: RuleFinding): boolean =>
  path[0] === 'history' && path[1] === index && path[2] !== 'was'

function refusalOf(
  field: Field,
  steps: readonly Step[],
  findings: readonly RuleFinding[],
): RuleFinding | undefined {
  return (
    findings.find((finding) => isOn(field, finding)) ??
    findings.find((finding) => steps.some((step) => isOnClaim(step, finding)))
  )
}

function permitting(field: Field, last: Step | undefined): UpdateRule {
  if (isAnnotation(field)) return annotationRule
  // Whatever else changed without a claim is refused, and then it is the refusal that counts.
  if (last === undefined) return registrationRule
  return ruleOfAuthority[last.claim.authority]
}

function verdictOn(
  field: Field,
  { steps, registered }: Transition,
  findings: readonly RuleFinding[],
): FieldVerdict {
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
export function verdictsOf(
  transition: Transition,
  findings: readonly RuleFinding[],
): readonly FieldVerdict[] {
  const { changed, steps, registered } = transition
  const isHistoryBroken = findings.some(({ rule }) => rule === 'update/history-kept')
  const fields = new Set<Field>([
    ...changed.filter((field) => field !== 'history' || isHistoryBroken),
    ...steps.flatMap((step) => step.fields),
    ...(registered === undefined ? [] : (['registration'] as const)),
  ])
  return fieldNames
    .filter((field) => fields.has(field))
    .map((field) => verdictOn(field, transition, findings))
}
