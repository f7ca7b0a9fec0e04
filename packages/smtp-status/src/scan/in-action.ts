import type { Look } from './evidence.js'
import { basicCode } from './patterns.js'

const postfix = /(?:^|[\s"'`=])(?<action>REJECT|DEFER(?:_IF_(?:PERMIT|REJECT))?|DISCARD)[ \t]+$/
const sendmail = /(?:\berror:|\$@ ?)$/i
const sendmailBasic = new RegExp(`^\\s*(?:\\$:\\s*|:)"?${basicCode}[ -]`)

/** `REJECT 5.7.1 No` in tables of Postfix; `error:5.7.1:550 No` and `$@ 5.7.1 $: "550 No"` in those of sendmail. */
export const inAction: Look = ({ before, after, isOfMail }) => {
  const evidence = 'in an action of a mail server'
  const action = isOfMail ? postfix.exec(before)?.groups?.['action'] : undefined
  if (action !== undefined) return { evidence, basic: null, action }
  if (!sendmail.test(before)) return null
  const basic = sendmailBasic.exec(after)
  return { evidence, basic: basic ? Number(basic.groups?.['basic']) : null }
}
