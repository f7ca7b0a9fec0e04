import { besideBasic } from './beside-basic.js'
import { basicCode, equals, prefix, quote } from './mention.js'
import type { FindEvidence, Found, Surroundings } from './mention.js'

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

// In source code \n is written before the next line of a reply, and its letter belongs to no word.
const behind = new RegExp(`(?<lead>^|[^\\w.,$:/-]|\\\\[nrt]|[a-z]:|[-,]["'])${basicCode}[ -][#([]?$`, 'i')
// The data of a drawing, say: `250 4.5.2 1.5`. An address is no such number.
const numbersFollow = /^[\s,]*-?\d*\.\d+(?![.\d])/
const isTextOf = (after: string): boolean => /^ +[^\s\d.-]/.test(after)

/** `550 5.7.1 No`. In a file that does not speak of mail, what does not begin a string may be a device and its version. */
const behindBasic: FindEvidence = ({ before, after, isOfMail }) => {
  const found = behind.exec(before)
  if (!found || numbersFollow.test(after)) return null
  const { lead = '', basic } = found.groups ?? {}
  const isSure = isOfMail || (/["'`]$/.test(lead) && isTextOf(after))
  return { evidence: isSure ? 'behind a basic code' : 'behind a number', basic: Number(basic) }
}

const named = new RegExp(
  `(?:^|[^\\w])(?:\\w*enhanced\\w*|\\w*dsn(?:_?(?:code|status))?|esc)${quote}?\\s*(?:${equals}|,|\\()\\s*${prefix}${quote}?$`,
  'i',
)
const codeName = `(?:\\w*code|basic\\w*|reply|status)${quote}?\\s*${equals}\\s*${quote}?${basicCode}(?![\\w.])`
const codeBefore = new RegExp(`(?:^|[^\\w])${codeName}[^{}]{0,80}$`, 'i')
const codeAfter = new RegExp(`^[^{}]{0,80}?[^\\w]${codeName}`, 'i')

/** The basic status code that is given a name near by: `code: 550`. */
export function basicNear({ before, after }: Pick<Surroundings, 'before' | 'after'>): number | null {
  const found = codeBefore.exec(before) ?? codeAfter.exec(after)
  return found ? Number(found.groups?.['basic']) : null
}

/** `enhanced: '5.7.1'`, `dsn=5.7.1`. */
const byName: FindEvidence = (around) =>
  around.isOfMail && named.test(around.before) ? { evidence: 'by its name', basic: basicNear(around) } : null

/** `Status: 5.7.1` at the beginning of a line (RFC 3464 section 2.3.4). */
const inField: FindEvidence = ({ before, isOfMail }) =>
  isOfMail && /(?:^|\n|\\n)[\s>#*"'`+/-]*Status:[ \t]+$/i.test(before)
    ? { evidence: 'in a field of a report', basic: null }
    : null

const version =
  /(?:ver(?:sion)?s?|release[ds]?|semver|engines?|requires?|depend\w*|since|section|node|npm|\bv)\W*$/i

/** `'5.7.1'` or `'5.7.1 No'` as a string. */
const inString: FindEvidence = ({ before, after, isOfCodes }) => {
  const mark = /["'`]$/.exec(before)?.[0]
  if (mark === undefined || !isOfCodes || version.test(before)) return null
  return after.startsWith(mark) || isTextOf(after) ? { evidence: 'begins a string', basic: null } : null
}

const finders: readonly FindEvidence[] = [behindBasic, besideBasic, inAction, inField, byName, inString]

/** Evidence that a text is an enhanced status code; `null` where nothing does. */
export function evidenceOf(around: Surroundings): Found | null {
  for (const find of finders) {
    const found = find(around)
    if (found) return found
  }
  return null
}
