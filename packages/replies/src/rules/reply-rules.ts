import { agreementRules, placeRules, registryRules } from './code-rules.js'
import { formRules } from './form-rules.js'
import { helloRules } from './hello-rules.js'
import type { ReplyRules } from './reply-rule.js'

/** All rules by which replies are judged, by name; `replyRuleIds` has their order. */
export const replyRules: ReplyRules = {
  ...formRules,
  ...placeRules,
  ...agreementRules,
  ...registryRules,
  ...helloRules,
}
