import type { ChangeAuthority } from '../model/authorities.js'
import { annotationRule } from './rules/annotation.js'
import { changeControllerRule } from './rules/change-controller.js'
import { claimMissingRule, claimOrderRule, claimUntrueRule } from './rules/claim.js'
import { iesgRule } from './rules/iesg.js'
import { codeGivenOnceRule, entryKeptRule, historyKeptRule, registrationKeptRule } from './rules/kept.js'
import { notGivenRule } from './rules/not-given.js'
import { publicationRule } from './rules/publication.js'
import { newEntryRule } from './rules/new-entry.js'
import { registrationRule } from './rules/registration.js'
import { reviewMissingRule, reviewerRule } from './rules/reviewer.js'
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
  reviewMissingRule,
  reviewerRule,
  newEntryRule,
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
