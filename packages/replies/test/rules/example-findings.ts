import type { ReplyFinding } from '../../src/index.js'
import { checkReply, checkSession } from '../../src/index.js'
import type { RuleExample } from '../../src/rules/index.js'

/** Findings in a rule's example. */
export function exampleFindings({ reply, context, hello }: RuleExample): readonly ReplyFinding[] {
  if (hello === undefined) return checkReply(reply, context)
  const exchanges = [
    { sent: 'EHLO client.example.com\r\n', reply: hello },
    { sent: 'RCPT TO:<jo@example.com>\r\n', reply },
  ]
  return checkSession({ protocol: context.protocol ?? 'smtp', exchanges })
    .filter(({ exchange }) => exchange === 1)
    .map(({ finding }) => finding)
}
