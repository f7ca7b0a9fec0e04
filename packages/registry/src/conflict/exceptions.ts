import type { RuleException } from '../model/entry.js'
import type { RegistryCode } from '../model/registry-code.js'
import { isSameCode, printRegistryCode } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import { basicCodesContradictClasses } from './basic-codes.js'
import type { ConflictRule, Conflict } from './conflict-rule.js'
import type { RuleFinding } from './rule-finding.js'
import { withEntry, withListed } from '../example/example-registry.js'

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

/** A rule about the written exceptions themselves; what it finds follows from what the other rules found. */
export interface ExceptionRule extends Omit<ConflictRule, 'check'> {
  readonly findingOf: (placed: PlacedException) => RuleFinding
}

type Parts = Omit<ExceptionRule, 'findingOf'> & {
  readonly say: (exception: RuleException, code: string) => Pick<Conflict, 'message' | 'expected' | 'advice'>
}

function exceptionRule({ say, ...facts }: Parts): ExceptionRule {
  const { id: rule, severity, source } = facts
  return {
    ...facts,
    findingOf: ({ code, exception, index }) => ({
      rule,
      severity,
      code,
      path: ['exceptions', index],
      found: printException(exception),
      ...say(exception, printRegistryCode(code)),
      source,
    }),
  }
}

const source = 'docs/rules.md'
const contradiction = { rule: basicCodesContradictClasses.id, reason: 'Shown as an example.' }

/** An exception to a rule that finds nothing there. */
export const exceptionNotNeeded: ExceptionRule = exceptionRule({
  id: 'exception/not-needed',
  title: 'A written exception is not needed',
  source,
  severity: 'error',
  why: 'An exception that answers nothing would keep quiet about a fault to come, and tells readers of a conflict that is no more.',
  say: (exception, code) => ({
    message: `${exception.rule} has nothing to say here, so ${code} needs no exception from it`,
    expected: 'exceptions that answer a finding; about a pair of entries, `with` names the other one',
    advice: 'Delete the exception',
  }),
  example: {
    fires: (base) => withEntry(base, { exceptions: [contradiction] }),
    quiet: (base) => withListed(base, [451], { classes: [5], exceptions: [contradiction] }),
  },
})

/** An exception to a rule that there is not. */
export const exceptionUnknownRule: ExceptionRule = exceptionRule({
  id: 'exception/unknown-rule',
  title: 'A written exception names no rule',
  source,
  severity: 'error',
  why: 'A mistyped name would leave the exception without effect, or a rule that was given up would live on in the entries.',
  say: ({ rule }) => ({
    message: `There is no rule ${rule} that an exception can be made from`,
    expected: 'the name of a conflict check',
    advice: 'Correct the name, or delete the exception; docs/rules.md lists the rules',
  }),
  example: {
    fires: (base) => withEntry(base, { exceptions: [{ rule: 'basic-codes/odd', reason: 'Shown.' }] }),
    quiet: (base) => withListed(base, [451], { classes: [5], exceptions: [contradiction] }),
  },
})
