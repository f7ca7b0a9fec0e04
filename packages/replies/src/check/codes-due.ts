import type { ReplyContext } from '../context.js'
import type { Notes } from '../notes.js'
import { note } from '../notes.js'
import { isIntermediate } from '../parse/line.js'
import { isBasicCode } from '../parse/judge-line.js'
import type { Reply, ReplyLine } from '../reply.js'
import type { ReplyRuleId } from '../rule-facts.js'

/**
 * Text that somebody meant as an enhanced status code: three numbers with dots, the first of one digit, at the beginning, maybe
 * with space or an opening mark before them; not the beginning of an address (5.7.1.2).
 */
const codeLike = /^[ \t]*[#([<{"']{0,2}\d\.\d+\.\d+(?!\d)(?!\.\d)[^ ]*/

/** Whether a server that offers no codes meant one all the same: three numbers of any other class may be a version. */
const isMeant = ({ basic }: ReplyLine, like: string): boolean => /\d/.exec(like)?.[0] === `${basic}`[0]

const isDue = ({ basic, status }: ReplyLine): boolean =>
  status === null && basic !== null && isBasicCode(basic) && !isIntermediate(basic)

function noteMissing(notes: Notes, reply: Reply, offered: boolean): void {
  const unseparated = new Set(reply.findings.find(({ rule }) => rule === 'reply/separator')?.lines)
  for (const [index, line] of reply.lines.entries()) {
    if (!isDue(line) || unseparated.has(index + 1)) continue
    const malformed = codeLike.exec(line.text)
    if (malformed !== null && (offered || isMeant(line, malformed[0])))
      note(notes, 'code/malformed', index + 1, malformed[0])
    else if (offered) note(notes, 'code/missing', index + 1, null)
  }
}

/** The rule on a code where none is due. A line behind the first of a 250 to EHLO begins with a keyword (RFC 5321 section 4.1.1.1). */
function exemptRule({ basic }: Reply, answers: 'greeting' | 'hello', index: number): ReplyRuleId {
  if (answers === 'greeting') return 'code/in-greeting'
  return basic === 250 && index > 0 ? 'hello/keyword-hidden' : 'code/in-hello'
}

/**
 * Notes where an enhanced status code is missing or malformed, and where one stands though none is due. The greeting and the replies
 * to a hello are exempt from codes (RFC 2034 section 4), which forbids none.
 */
export function noteCodesDue(notes: Notes, reply: Reply, { answers, offered }: ReplyContext): void {
  if (answers === 'other') {
    noteMissing(notes, reply, offered !== false)
    return
  }
  for (const [index, { status }] of reply.lines.entries())
    if (status !== null) note(notes, exemptRule(reply, answers, index), index + 1, status)
}
