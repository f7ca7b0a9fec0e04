import type { ReplyRuleId } from '@smtp-status/replies'
import type { ReportedRule } from '@smtp-status/report'

/** The rules of `scan`: those of replies that concern a code and the basic status code beside it. */
export const scanRules: Readonly<Partial<Record<ReplyRuleId, ReportedRule>>> = {
  'code/malformed': { title: 'An enhanced status code is not written in the form of one' },
  'code/in-intermediate': { title: 'A reply of the class 3yz has an enhanced status code' },
  'code/class-disagrees': { title: 'An enhanced status code has another class than the basic status code' },
  'code/unregistered': { title: 'An enhanced status code is not registered' },
  'code/deprecated': { title: 'An enhanced status code is deprecated' },
  'code/class-not-useful': { title: 'An enhanced status code has a class that it is of no use with' },
}
