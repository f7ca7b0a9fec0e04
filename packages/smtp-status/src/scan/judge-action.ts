import type { Objection } from './objection.js'
import { withClass } from './objection.js'

const source = 'RFC 2034 section 4'

// Header and body checks of Postfix take a class 4 with REJECT, and send it; so it is no more than a note.
const ofReject = (status: string): Objection => ({
  rule: 'code/class-disagrees',
  severity: 'note',
  message: `${status} is no code of the class 5, which REJECT has in an access table: Postfix sends ${withClass(status, 5)} in its place`,
  advice: `In an access table write ${withClass(status, 5)}, or DEFER ${withClass(status, 4)}; in header and body checks, ${withClass(status, 4)} is sent as it stands`,
  source,
})

const ofDefer = (status: string, action: string): Objection => ({
  rule: 'code/class-disagrees',
  severity: 'warning',
  message: `${status} is no code of the class 4, which ${action} has: Postfix sends ${withClass(status, 4)} in its place`,
  advice: `Write ${withClass(status, 4)}, or REJECT ${withClass(status, 5)}`,
  source,
})

/**
 * What is wrong with a code in the text of an action of Postfix. In access tables Postfix gives it the class of the reply, which
 * is 554 for REJECT and 450 for DEFER by default (access_map_reject_code, access_map_defer_code); seen with Postfix 3.7. The text
 * of DISCARD goes to the log alone.
 */
export function judgeAction(status: string, action: string | undefined): Objection | null {
  if (action === 'REJECT' && !status.startsWith('5')) return ofReject(status)
  if (action?.startsWith('DEFER') === true && !status.startsWith('4')) return ofDefer(status, action)
  return null
}
