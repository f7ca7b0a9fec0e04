import type { FindEvidence } from './evidence.js'
import { basicCode } from './patterns.js'

const actions = 'REJECT|DEFER(?:_IF_(?:PERMIT|REJECT))?|DISCARD'
const postfix = new RegExp(`(?:^|[\\s"'\`=])(?<action>${actions})[ \\t]+$`)
// Postfix takes small letters too. As those are words of prose, they have to stand behind one key, or as `action=reject`.
const postfixInSmall = new RegExp(
  `(?:(?:^|\\n)[^\\s#]*\\w\\S*[ \\t]+|\\baction=)(?<action>${actions})[ \\t]+$`,
  'i',
)
const sendmail = /(?:\berror:|\$@ ?)$/i
const sendmailBasic = new RegExp(`^\\s*(?:\\$:\\s*|:)"?${basicCode}[ -]`)

/** `REJECT 5.7.1 No` in tables of Postfix; `error:5.7.1:550 No` and `$@ 5.7.1 $: "550 No"` in those of sendmail. */
export const inAction: FindEvidence = ({ before, after, isOfMail }) => {
  const evidence = 'in an action of a mail server'
  const found = isOfMail ? (postfix.exec(before) ?? postfixInSmall.exec(before)) : null
  const action = found?.groups?.['action']?.toUpperCase()
  if (action !== undefined) return { evidence, basic: null, action }
  if (!sendmail.test(before)) return null
  const basic = sendmailBasic.exec(after)
  return { evidence, basic: basic ? Number(basic.groups?.['basic']) : null }
}
