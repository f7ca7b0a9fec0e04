import type { ReplyContext } from '../context.js'
import type { Notes } from '../notes.js'
import { note } from '../notes.js'
import { isIntermediate } from '../parse/line.js'
import { isBasicCode } from '../parse/judge-line.js'
import type { Reply, ReplyLine } from '../reply.js'

/**
 * What somebody meant as an enhanced status code: three numbers with dots, the first of one digit, at the beginning, maybe
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

/** Notes where an enhanced status code is missing or malformed, and where one stands that none may (RFC 2034 section 4). */
export function noteCodesDue(notes: Notes, reply: Reply, { answers, offered }: ReplyContext): void {
  if (answers === 'other') {
    noteMissing(notes, reply, offered !== false)
    return
  }
  const rule = answers === 'greeting' ? 'code/in-greeting' : 'code/in-hello'
  for (const [index, { status }] of reply.lines.entries())
    if (status !== null) note(notes, rule, index + 1, status)
}
