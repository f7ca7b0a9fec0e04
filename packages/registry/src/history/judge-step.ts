import type { Entry } from '../model/entry.js'
import { isEnumerated, titleOf } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import { withEntries } from '../model/registry.js'
import { conflictRules } from '../conflict/conflict-rules.js'
import type { RuleFinding } from '../conflict/rule-finding.js'
import { judgeUpdate } from '../update/judge-update.js'

/** Stands for a wording that was not kept, so that a description that was reworded differs from what it was. */
const formerWording = 'The former wording of the description, which is not kept.'

function withFormerWording(before: Entry, after: Entry): Entry {
  const change = after.history.at(-1)
  return change?.reworded === undefined ? before : { ...before, description: formerWording }
}

/**
 * Judges by the update rules one step of one entry, as if it were made today: from `before` (absent for a registration)
 * to `after`, whose newest history item is the step.
 */
export function judgeStep(
  registry: Registry,
  before: Entry | undefined,
  after: Entry,
): readonly RuleFinding[] {
  const former = before === undefined ? [] : [withFormerWording(before, after)]
  // The newest release is of today, and was not made when the step was.
  const { released: _, ...then } = registry
  const updates = judgeUpdate(withEntries(then, former), withEntries(then, [after]))
  return updates.flatMap(({ findings }) => findings)
}

const isAboutReuse = ({ id }: { readonly id: string }): boolean =>
  id === 'code/twice' || id === 'code/given-out-before'

/** The codes that were given out more than once, as far as the entries tell. */
export function findReuse(registry: Registry): readonly RuleFinding[] {
  return conflictRules.filter(isAboutReuse).flatMap((rule) => rule.check(registry))
}

type Fault = Pick<RuleFinding, 'path' | 'message' | 'found' | 'expected' | 'advice'>

const advice = 'mend the former values in the history that lead here'

function missingFields(entry: Entry): readonly Fault[] {
  const isLeftOut = isEnumerated(entry) && entry.basicCodes === undefined
  const missing = [
    ...(titleOf(entry) === '' ? ['summary' in entry ? 'summary' : 'sampleText'] : []),
    ...(isLeftOut ? ['basicCodes'] : []),
  ]
  return missing.map((field) => ({
    path: [field],
    message: 'undoing the history leads to an entry that was registered without this field',
    advice,
  }))
}

function alreadyDeprecated({ deprecated }: Entry): readonly Fault[] {
  if (deprecated === undefined) return []
  const message = 'undoing the history leads to an entry that was registered as deprecated'
  return [{ path: ['deprecated'], message, advice: 'add the deprecation to the history, with its day' }]
}

function withoutDocument({ references, registration }: Entry): readonly Fault[] {
  const { document: id } = registration
  if (references.some(({ document }) => document === id)) return []
  return [
    {
      path: ['references'],
      message:
        'undoing the history leads to an entry that did not refer to the document it was registered on',
      found: references.map(({ document }) => document).join(', ') || 'no reference',
      expected: id,
      advice,
    },
  ]
}

/**
 * Faults of an entry at its registration, as undoing its whole history gives it. A new entry is complete, is
 * not deprecated, and refers to the document on which it is registered (RFC 5248 section 2.2).
 */
export function checkRegisteredState(registered: Entry): readonly RuleFinding[] {
  const named = {
    rule: 'audit/registered-state',
    severity: 'error',
    code: registered.code,
    source: 'RFC 5248 section 2.2',
  } as const
  const checks = [missingFields, alreadyDeprecated, withoutDocument]
  return checks
    .flatMap((check) => check(registered))
    .map((fault): RuleFinding => Object.assign({}, named, fault))
}

/**
 * Faults of an entry that claims to be of the initial population: that came into the registry on the day of its
 * creation, on RFC 5248's own word (section 2.4), and on no other.
 */
export function checkInitialPopulation(
  { code, registration }: Entry,
  { created }: Registry,
): readonly RuleFinding[] {
  const { date } = registration
  if (date === created) return []
  return [
    {
      rule: 'audit/initial-population',
      severity: 'error',
      code,
      source: 'RFC 5248 section 2.4',
      path: ['registration', 'date'],
      message:
        'an entry of the initial population came in on another day than that of the creation of the registry',
      found: date ?? 'nothing',
      expected: created,
      advice: 'give the day of the creation, or say on whose authority the entry was registered later',
    },
  ]
}
