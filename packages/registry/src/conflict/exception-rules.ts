import type { RuleException } from '../model/entry.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { withEntry, withListed } from '../example/example-entry.js'
import type { RuleFinding } from './rule-finding.js'
import { basicCodesContradictClasses } from './basic-codes-contradict-classes.js'
import type { Conflict } from './define-rule.js'
import type { PlacedException } from './exceptions.js'
import { printException } from './exceptions.js'

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
