import type { Entry, Finding, Registry, RuleFinding } from '@smtp-status/registry'
import { allEntries, auditEntries, checkConflicts, printRegistryCode, sameValue } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { toFinding } from './locate.js'

const keyOfRefused = ({ rule, code, message, found }: RuleFinding): string =>
  JSON.stringify([rule, code ? printRegistryCode(code) : '', message, found])

function refusedIn(registry: Registry, entries: readonly Entry[]): readonly RuleFinding[] {
  return auditEntries(registry, entries).flatMap(({ steps, findings }) =>
    steps
      .filter(({ verdict }) => verdict === 'refused')
      .flatMap((step) => step.findings)
      .concat(findings),
  )
}

const groundOf = ({ documents, basicCodes, tables, created }: Registry): unknown => [
  ...documents.values(),
  ...basicCodes.values(),
  tables,
  created,
]

/** The entries whose audit can differ between two states: those that changed, or all where what they rest on did. */
function entriesToAudit(registry: Registry, other: Registry): readonly Entry[] {
  const isSettled = sameValue(groundOf(registry), groundOf(other))
  const same = new Set(isSettled ? allEntries(other) : [])
  return allEntries(registry).filter((entry) => !same.has(entry))
}

/**
 * Finds what the audit of the past would refuse in a registry and did not refuse before the change, apart from what is known
 * already. With it, a review refuses everything that `registry audit` would refuse from then on.
 */
export function newPastFindings(
  before: Registry,
  after: Registry,
  known: readonly RuleFinding[],
): readonly RuleFinding[] {
  const refusedBefore = refusedIn(before, entriesToAudit(before, after))
  const seen = new Set([...refusedBefore, ...known].map(keyOfRefused))
  return refusedIn(after, entriesToAudit(after, before)).filter((finding) => !seen.has(keyOfRefused(finding)))
}

/** The findings that head has and base has not, and how many base has. */
interface NewFindings {
  readonly findings: readonly Finding[]
  readonly standing: number
}

/** Those of some items for which the others have no match; each match counts once. */
function withoutThose<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  return items.filter((item) => {
    const count = left.get(keyOf(item)) ?? 0
    if (count > 0) left.set(keyOf(item), count - 1)
    return count === 0
  })
}

// The place in a list is left out, for an item in front of it moves it.
function keyOfRuleFinding({ rule, code, path, other, message, found }: RuleFinding): string {
  const codes = [code, other].map((each) => (each ? printRegistryCode(each) : ''))
  return JSON.stringify([rule, ...codes, path.filter((part) => typeof part === 'string'), message, found])
}

const keyOfFinding = ({ rule, place: { file }, message, found }: Finding): string =>
  JSON.stringify([rule, file, message, found])

const conflictsByRegistry = new WeakMap<Registry, readonly RuleFinding[]>()

/** Conflicts in a registry, found once: a line of commits asks for each state twice, as what comes after and before. */
export function conflictsIn(registry: Registry): readonly RuleFinding[] {
  const conflicts = conflictsByRegistry.get(registry) ?? checkConflicts(registry)
  conflictsByRegistry.set(registry, conflicts)
  return conflicts
}

/** Faults of head that base has not: conflicts between entries, and warnings on the source. */
export function newFindings(
  base: LoadResult & { readonly registry: Registry },
  head: LoadResult & { readonly registry: Registry },
): NewFindings {
  const conflictsOfBase = conflictsIn(base.registry)
  const conflicts = withoutThose(conflictsIn(head.registry), conflictsOfBase, keyOfRuleFinding)
  const ofSource = withoutThose(head.findings, base.findings, keyOfFinding)
  return {
    findings: [...conflicts.map((finding) => toFinding(finding, head)), ...ofSource],
    standing: conflictsOfBase.length + base.findings.length,
  }
}
