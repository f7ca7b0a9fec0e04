import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import type { RegistryCode } from '../model/registry-code.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { RuleException } from '../model/entry.js'
import type { RuleFinding } from './rule-finding.js'
import { isSameCode } from './places.js'

/** An exception that an entry makes, and its place in the entry's list of them. */
export interface PlacedException {
  readonly code: RegistryCode
  readonly exception: RuleException
  readonly index: number
}

/** All exceptions that entries make. */
export function exceptionsOf(registry: Registry): readonly PlacedException[] {
  return allEntries(registry).flatMap(({ code, exceptions }) =>
    exceptions.map((exception, index) => ({ code, exception, index })),
  )
}

/**
 * Tells whether an exception answers a finding: they name the same rule and are about the same entry; where the finding is
 * about a pair, the exception stands in one of the two entries and names the other.
 */
export function answers({ code, exception }: PlacedException, finding: RuleFinding): boolean {
  if (exception.rule !== finding.rule || !finding.code) return false
  const { with: other } = exception
  if (!finding.other) return other === undefined && isSameCode(code, finding.code)
  if (!other) return false
  return (
    (isSameCode(code, finding.code) && isSameCode(other, finding.other)) ||
    (isSameCode(code, finding.other) && isSameCode(other, finding.code))
  )
}

/** An exception in words: `text/near-title with X.1.1`. */
export function printException({ rule, with: other }: RuleException): string {
  return other ? `${rule} with ${printRegistryCode(other)}` : rule
}
