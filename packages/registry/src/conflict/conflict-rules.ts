import type { Registry } from '../model/registry.js'
import {
  basicCodesContradictClasses,
  basicCodesDoubled,
  basicCodesIntermediate,
  basicCodesMalformed,
  basicCodesOutOfOrder,
  basicCodesUnknown,
} from './basic-codes.js'
import { codeGivenOutBefore } from './code-given-out-before.js'
import { codeOutOfRange, codeSkipsAhead, codeTwice, codeUnregisteredSubject } from './code.js'
import type { ConflictRule } from './conflict-rule.js'
import { controllerOtherDocument, controllerIetfDocument } from './controller.js'
import { deprecatedChain, deprecatedLoop, deprecatedSuccessorMissing } from './deprecated.js'
import type { PlacedException } from './exceptions.js'
import { exceptionNotNeeded, exceptionUnknownRule, answers, exceptionsOf } from './exceptions.js'
import { nameImplausible, textImplausible } from './implausible.js'
import {
  referenceExpiredDraft,
  referenceNone,
  referenceNoStream,
  referenceNotAvailable,
  referenceUnknown,
} from './reference.js'
import type { RuleFinding } from './rule-finding.js'
import { compareRuleFindings } from './rule-finding.js'
import { securityNoNote } from './security-no-note.js'
import { textLookAlike } from './text-look-alike.js'
import { textNearDescription, textNearTitle, textSame } from './text.js'

/** Every conflict check, in the order in which the page of rules has them. An exception names one of these by its id. */
export const conflictRules: readonly ConflictRule[] = [
  codeTwice,
  codeOutOfRange,
  codeUnregisteredSubject,
  codeGivenOutBefore,
  codeSkipsAhead,
  textSame,
  textNearTitle,
  textNearDescription,
  textLookAlike,
  textImplausible,
  nameImplausible,
  basicCodesMalformed,
  basicCodesUnknown,
  basicCodesIntermediate,
  basicCodesDoubled,
  basicCodesOutOfOrder,
  basicCodesContradictClasses,
  controllerIetfDocument,
  controllerOtherDocument,
  referenceNone,
  referenceUnknown,
  referenceNoStream,
  referenceExpiredDraft,
  referenceNotAvailable,
  deprecatedSuccessorMissing,
  deprecatedChain,
  deprecatedLoop,
  securityNoNote,
]

function judgeException(
  placed: PlacedException,
  found: readonly RuleFinding[],
  known: ReadonlySet<string>,
): readonly RuleFinding[] {
  if (!known.has(placed.exception.rule)) return [exceptionUnknownRule.findingOf(placed)]
  return found.some((finding) => answers(placed, finding)) ? [] : [exceptionNotNeeded.findingOf(placed)]
}

/**
 * Runs the conflict checks over a registry. Gives what they found and no written exception answers, and what is wrong with
 * the exceptions, ordered by code, path and rule. Pure: the order of entries, the clock and the machine play no part.
 */
export function checkConflicts(
  registry: Registry,
  rules: readonly ConflictRule[] = conflictRules,
): readonly RuleFinding[] {
  const found = rules.flatMap((rule) => rule.check(registry))
  const exceptions = exceptionsOf(registry)
  const known = new Set(rules.map(({ id }) => id))
  return [
    ...found.filter((finding) => !exceptions.some((placed) => answers(placed, finding))),
    ...exceptions.flatMap((placed) => judgeException(placed, found, known)),
  ].toSorted(compareRuleFindings)
}
