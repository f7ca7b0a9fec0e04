import type { ReplyFinding } from '../finding.js'
import { replyRules } from './reply-rules.js'
import { showFound, showLines } from './show.js'

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * Says a finding to people, in one sentence of one line: where it is, what was found, and what is expected in its place. What
 * to do about it is in the rule's `advice`.
 */
export function describeFinding({ rule, lines, found }: ReplyFinding): string {
  const where = showLines(lines)
  // By a function, as a text from elsewhere may have what replace() takes for a pattern of its own.
  const what = replyRules[rule].message.replace('{found}', () => showFound(found))
  return `${where === '' ? capitalised(what) : `${where}: ${what}`}.`
}
