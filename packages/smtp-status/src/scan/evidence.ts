import type { Evidence } from './mention.js'

/** What stands around a text that may be a code: some characters before and after it. */
export interface Surroundings {
  readonly before: string
  readonly after: string
  /** Whether the file speaks of mail at all. */
  readonly isOfMail: boolean
  /** Whether a string that looks like a code is likely one in this file. */
  readonly isOfCodes: boolean
}

/** What speaks for a code, and the basic status code that it stands with. */
export interface Found {
  readonly evidence: Evidence
  readonly basic: number | null
}

type Look = (around: Surroundings) => Found | null

const basicCode = '(?<basic>[2-5][0-5]\\d)'
const quote = '["\'`]'
const equals = '(?::=|=>|[:=])'

const behind = new RegExp(`(?:^|[^\\w.,$:/-]|[a-z]:|[-,]["'])${basicCode}[ -][#([]?$`, 'i')
// The data of a drawing, say: `250 4.5.2 1.5`. An address is no such number.
const numbersFollow = /^[\s,]*-?\d*\.\d+(?![.\d])/

/** `550 5.7.1 No` in any text. */
const behindBasic: Look = ({ before, after }) => {
  const found = behind.exec(before)
  if (!found || numbersFollow.test(after)) return null
  return { evidence: 'behind a basic code', basic: Number(found.groups?.['basic']) }
}

// A mark that opens before a key closes behind it. A key of one letter is a name that a minifier gave.
const key = `(?:(?<mark>${quote}?)(?<key>[\\w$.-]{2,})\\k<mark>\\s*${equals}\\s*)?`
const besideBefore = new RegExp(
  `(?:^|[^\\w.$-])${quote}?${basicCode}${quote}?\\)?\\s*(?:,|;|${equals})\\s*${key}${quote}[#([]?$`,
)
const besideAfter = new RegExp(`^${quote}\\s*(?:,|${equals})\\s*${key}${quote}?${basicCode}(?![\\w.])`)
const endsAsCode = /^(?:["'`]| [^\d])/
const ofVersion = /ver(?:sion)?s?$|release|semver|engine|depend|^(?:min|max|since|node|npm|ip|host|addr\w*)$/i

// Strings below each other are a list, in which neighbours need not belong together.
const isList = (text: string): boolean => /^\W?["'`]\d{3}["'`],\s*\n|^["'`],\s*\n\s*["'`]/.test(text)

function atBasic(found: RegExpExecArray | null): Found | null {
  const { key: name, basic } = found?.groups ?? {}
  if (!found || ofVersion.test(name ?? '')) return null
  if (name === undefined && isList(found[0])) return null
  return { evidence: 'beside a basic code', basic: Number(basic) }
}

/** `550, '5.7.1'`, `{ code: 550, enhanced: '5.7.1' }`, and the other way round. */
const besideBasic: Look = ({ before, after, isOfMail }) => {
  if (!isOfMail || !endsAsCode.test(after)) return null
  return atBasic(besideBefore.exec(before)) ?? atBasic(besideAfter.exec(after))
}

const named = new RegExp(
  `(?:^|[^\\w])(?:\\w*enhanced\\w*|\\w*dsn(?:_?(?:code|status))?|esc)${quote}?\\s*(?:${equals}|,|\\()\\s*${quote}?$`,
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
const byName: Look = (around) =>
  around.isOfMail && named.test(around.before) ? { evidence: 'by its name', basic: basicNear(around) } : null

/** `Status: 5.7.1` at the beginning of a line (RFC 3464 section 2.3.4). */
const inField: Look = ({ before, isOfMail }) =>
  isOfMail && /(?:^|\n|\\n)[\s>#*"'`+/-]*Status:[ \t]+$/i.test(before)
    ? { evidence: 'in a field of a report', basic: null }
    : null

const actions = /(?:^|[\s"'`])(?:REJECT|DEFER(?:_IF_(?:PERMIT|REJECT))?|DISCARD)[ \t]+$/
const sendmail = /(?:\berror:|\$@ ?)$/i
const sendmailBasic = new RegExp(`^\\s*(?:\\$:\\s*|:)"?${basicCode}[ -]`)

/** `REJECT 5.7.1 No` in tables of Postfix; `error:5.7.1:550 No` and `$@ 5.7.1 $: "550 No"` in those of sendmail. */
const inAction: Look = ({ before, after, isOfMail }) => {
  if (actions.test(before) && isOfMail) return { evidence: 'in an action of a mail server', basic: null }
  if (!sendmail.test(before)) return null
  const basic = sendmailBasic.exec(after)
  return { evidence: 'in an action of a mail server', basic: basic ? Number(basic.groups?.['basic']) : null }
}

const version =
  /(?:ver(?:sion)?s?|release[ds]?|semver|engines?|requires?|depend\w*|since|section|node|npm|\bv)\W*$/i

/** `'5.7.1'` or `'5.7.1 No'` as a string. */
const inString: Look = ({ before, after, isOfCodes }) => {
  const mark = /["'`]$/.exec(before)?.[0]
  if (mark === undefined || !isOfCodes || version.test(before)) return null
  const isWhole = after.startsWith(mark)
  return isWhole || /^ +[^\s\d.-]/.test(after) ? { evidence: 'begins a string', basic: null } : null
}

const looks: readonly Look[] = [behindBasic, besideBasic, inAction, inField, byName, inString]

/** What speaks for it that a text is an enhanced status code; `null` where nothing does. */
export function evidenceOf(around: Surroundings): Found | null {
  for (const look of looks) {
    const found = look(around)
    if (found) return found
  }
  return null
}
