/** The rules by which replies are judged, in the order in which they are listed. */
export const replyRuleIds = [
  'reply/empty',
  'reply/basic-code-missing',
  'reply/basic-code-out-of-range',
  'reply/separator',
  'reply/basic-code-changes',
  'reply/unfinished',
  'reply/text-after-end',
  'reply/line-ending',
  'reply/line-too-long',
  'reply/not-text',
  'reply/not-ascii',
  'code/missing',
  'code/malformed',
  'code/in-greeting',
  'code/in-hello',
  'code/in-intermediate',
  'code/class-disagrees',
  'code/changes',
  'code/doubled',
  'code/unregistered',
  'code/deprecated',
  'code/class-not-useful',
  'code/basic-not-associated',
  'code/not-offered',
  'hello/keyword-missing',
  'hello/keyword-parameters',
] as const

/** The name of a rule, as it stands in findings. */
export type ReplyRuleId = (typeof replyRuleIds)[number]
