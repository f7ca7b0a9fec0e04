import type { ChangeAuthority } from '../model/authorities.js'
import { annotationRule } from './rules/annotation.js'
import { changeControllerRule } from './rules/change-controller.js'
import { claimMissingRule } from './rules/claim-missing.js'
import { claimOrderRule } from './rules/claim-order.js'
import { claimUntrueRule } from './rules/claim-untrue.js'
import { codeGivenOnceRule } from './rules/code-given-once.js'
import { entryKeptRule } from './rules/entry-kept.js'
import { historyKeptRule } from './rules/history-kept.js'
import { iesgRule } from './rules/iesg.js'
import { notGivenRule } from './rules/not-given.js'
import { publicationRule } from './rules/publication.js'
import { registrationKeptRule } from './rules/registration-kept.js'
import { registrationRule } from './rules/registration.js'
import { standardsRule } from './rules/standards.js'
import { unknownRule } from './rules/unknown.js'
import type { UpdateRule } from './update-rule.js'

/** The rule that judges what is claimed on each authority. */
export const ruleOfAuthority: Readonly<Record<ChangeAuthority, UpdateRule>> = {
  standards: standardsRule,
  'change-controller': changeControllerRule,
  'rfc5248-update': notGivenRule,
  iesg: iesgRule,
  publication: publicationRule,
  unknown: unknownRule,
}

/** The rules of RFC 5248 section 2 over two states of the registry, in the order in which people meet them. */
export const updateRules: readonly UpdateRule[] = [
  registrationRule,
  ...Object.values(ruleOfAuthority),
  claimMissingRule,
  claimUntrueRule,
  claimOrderRule,
  entryKeptRule,
  codeGivenOnceRule,
  registrationKeptRule,
  historyKeptRule,
  annotationRule,
]
