import { evidenceOf } from './evidence.js'
import type { Surroundings } from './evidence.js'
import type { Mention } from './mention.js'
import { surroundingsOf } from './reach.js'
import { hasTuple, tupleMentions } from './tuples.js'

// Words that a file about mail has; each alternative counts once.
const mail =
  /(e?smtp|lmtp)|\b(ehlo|helo)\b|\b(rcpt)\b|(mailbox|mailer)|\b(dsn)\b|\b(bounces?d?)\b|\b(postfix|sendmail|exim)\b|(recipient)|\b(rfc[ -]?(?:1893|2034|3463|3464|5248|5321))\b|(enhanced[ _-]?(?:status|codes?))/gi

/** Files that name versions and no codes. */
const manifest =
  /(?:^|\/)(?:\.?package(?:-lock)?\.json|[^/]*[.-]lock(?:\.\w+)?|go\.(?:mod|sum)|Cargo\.toml|composer\.json|CHANGE(?:S|LOG)[^/]*|NEWS[^/]*)$/i

/** How many different words of mail are in a text, up to 2. */
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
