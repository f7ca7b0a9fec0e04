import { mayBeBasic } from './beside-basic.js'
import { basicNear, evidenceOf } from './evidence.js'
import { basicCode, quote } from './mention.js'
import type { Mention, Surroundings } from './mention.js'

/** UTF-16 units that are read before and after a code. */
const reach = 160

/** Text before and after a part of a text, as far as it is looked at. */
function surroundingsOf(
  text: string,
  from: number,
  to: number,
): { readonly before: string; readonly after: string } {
  return { before: text.slice(Math.max(0, from - reach), from), after: text.slice(to, to + reach) }
}

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

/** Tells whether a text has anything that could be a code in three numbers. */
const hasTuple = (text: string): boolean => text.search(tuple) >= 0

/** The codes of a text that are written as three numbers with a name. */
function tupleMentions(text: string): readonly Mention[] {
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

// Words that a file about mail has; each alternative counts once.
const mail =
  /(e?smtp|lmtp)|\b(ehlo|helo)\b|\b(rcpt)\b|(mailbox|mailer)|\b(dsn)\b|\b(bounces?d?)\b|\b(postfix|sendmail|exim)\b|(recipient)|\b(rfc[ -]?(?:1893|2034|3463|3464|5248|5321))\b|(enhanced[ _-]?(?:status|codes?))/gi

/** Files that name versions and no codes. */
const manifest =
  /(?:^|\/)(?:\.?package(?:-lock)?\.json|[^/]*[.-]lock(?:\.\w+)?|go\.(?:mod|sum)|Cargo\.toml|composer\.json|CHANGE(?:S|LOG)[^/]*|NEWS[^/]*)$/i

/** Counts the different words of mail in a text, up to 2. */
function wordsOfMail(text: string): number {
  let seen = -1
  for (const match of text.matchAll(mail)) {
    const which = match.findIndex((part, index) => index > 0 && part !== undefined)
    if (seen >= 0 && which !== seen) return 2
    seen = which
  }
  return seen < 0 ? 0 : 1
}

const dotted = /(?<![\w.])[245]\.\d{1,3}\.\d{1,3}(?![\w+]|\.\d|-\w)/g

function dottedMentions(
  text: string,
  about: Pick<Surroundings, 'isOfMail' | 'isOfCodes'>,
): readonly Mention[] {
  return [...text.matchAll(dotted)].flatMap(({ 0: status, index: from }) => {
    const to = from + status.length
    const found = evidenceOf({ ...surroundingsOf(text, from, to), ...about })
    return found ? [{ status, from, to, ...found }] : []
  })
}

/** Finds the enhanced status codes in the text of a file, in order. Takes time in proportion to the text's length. */
export function findMentions(text: string, file: string): readonly Mention[] {
  if (text.search(dotted) < 0 && !hasTuple(text)) return []
  const words = wordsOfMail(text)
  const isOfMail = words > 0
  const tuples = isOfMail ? tupleMentions(text) : []
  const dots = dottedMentions(text, { isOfMail, isOfCodes: words > 1 && !manifest.test(file) })
  return [...dots, ...tuples].toSorted((one, other) => one.from - other.from)
}
