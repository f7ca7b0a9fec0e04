import type { Entry } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import { compareRegistryCodes, printRegistryCode } from '../model/registry-code.js'
import { compareRuleFindings } from '../conflict/compare-rule-findings.js'
import type { RuleFinding } from '../conflict/rule-finding.js'
import type { EntryUpdate } from './update-report.js'
import type { Transition } from './transition.js'
import { transitionOf } from './transition.js'
import type { RegistryPair } from './update-rule.js'
import { updateRules } from './update-rules.js'
import { verdictsOf } from './verdicts.js'

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
    fields: verdictsOf(transition, findings),
    findings,
  }
}

const isUnchanged = ({ fields, findings, claims }: EntryUpdate): boolean =>
  fields.length + findings.length + claims.length === 0

const byCode = (registry: Registry): ReadonlyMap<string, Entry> =>
  new Map(allEntries(registry).map((entry) => [printRegistryCode(entry.code), entry]))

function transitionsBetween(registries: RegistryPair): readonly Transition[] {
  const after = byCode(registries.after)
  const before = byCode(registries.before)
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
