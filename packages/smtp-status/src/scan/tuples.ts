import { mayBeBasic } from './beside-basic.js'
import { basicNear } from './evidence.js'
import type { Mention } from './mention.js'
import { basicCode, quote } from './patterns.js'
import { surroundingsOf } from './reach.js'

// `EnhancedCode: smtp.EnhancedCode{5, 7, 1}`, `dsn = (5, 7, 1)`. Spaces are bounded, so that many of them cost no time.
const tuple =
  /(?<!\w)((?:\w{0,40}enhanced\w{0,40}|(?<!\.)(?:dsn\w{0,40}|esc))["']?\s{0,8}[:=(]{0,2}\s{0,8}[\w.]{0,80}[[({]\s{0,8})([245])\s{0,8},\s{0,8}(\d{1,3})\s{0,8},\s{0,8}(\d{1,3})\s{0,8}[\])}]/gi

const argumentBefore = new RegExp(
  `(?<lead>(?:^|[^\\w.$-])${quote}?)${basicCode}${quote}?\\s*,\\s*&?(?:\\w+(?:\\.|::))*$`,
)

/** The number directly before a tuple, as in `reply(550, EnhancedCode{5, 7, 1})`. */
function basicBefore(before: string): number | null {
  const found = argumentBefore.exec(before)
  const { lead = '', basic } = found?.groups ?? {}
  return found && mayBeBasic(before.slice(0, found.index) + lead) ? Number(basic) : null
}

/** Whether a text has anything that could be a code in three numbers. */
export const hasTuple = (text: string): boolean => text.search(tuple) >= 0

/** The codes of a text that are written as three numbers with a name. */
export function tupleMentions(text: string): readonly Mention[] {
  return [...text.matchAll(tuple)].map((match) => {
    const [whole, lead = '', first, subject, detail] = match
    const to = match.index + whole.length
    const around = surroundingsOf(text, match.index, to)
    return {
      status: `${first}.${subject}.${detail}`,
      basic: basicBefore(around.before) ?? basicNear(around),
      evidence: 'by its name',
      from: match.index + lead.length,
      to: to - 1,
    }
  })
}
