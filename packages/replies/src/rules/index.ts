export { describeFinding } from './describe-finding.js'
export type { ReplyRule, ReplyRules, RuleExample } from './reply-rule.js'
export { replyRules } from './reply-rules.js'
