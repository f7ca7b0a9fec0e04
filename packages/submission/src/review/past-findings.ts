import type { Registry, RuleFinding } from '@smtp-status/registry'
import { auditEntries, printRegistryCode } from '@smtp-status/registry'

const keyOf = ({ rule, code, message, found }: RuleFinding): string =>
  JSON.stringify([rule, code ? printRegistryCode(code) : '', message, found])

function refusedIn(registry: Registry): readonly RuleFinding[] {
  return auditEntries(registry).flatMap(({ steps, findings }) =>
    steps
      .filter(({ verdict }) => verdict === 'refused')
      .flatMap((step) => step.findings)
      .concat(findings),
  )
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
  const seen = new Set([...refusedIn(before), ...known].map(keyOf))
  return refusedIn(after).filter((finding) => !seen.has(keyOf(finding)))
}
