import { basicCode, equals, prefix, quote } from './mention.js'
import type { FindEvidence } from './mention.js'

const lead = `(?<lead>(?:^|[^\\w.$-])${quote}?)`
// A mark that opens before a key closes behind it. A key of one letter is a name that a minifier gave.
const key = `(?:(?<mark>${quote}?)(?<key>[\\w$.-]{2,})\\k<mark>\\s*${equals}\\s*)?`
const before = new RegExp(
  `${lead}${basicCode}${quote}?\\)?\\s*(?<join>,|;|${equals})\\s*${key}${prefix}${quote}[#([]?$`,
)
const after = new RegExp(`^${quote}\\s*(?<join>,|${equals})\\s*${key}${quote}?${basicCode}(?![\\w.])`)
const endsAsCode = /^(?:["'`]| [^\d])/
const keyBefore = new RegExp(`([\\w$-]{2,})${quote}?\\s*${equals}\\s*${prefix}${quote}?$`)

const ofVersion = /version|release|semver|engine|depend/i
const ofStatus = /(?:code|status|enhanced\w*|dsn|esc|reply|response|message|msg|text|reason|error|detail)s?$/i
const ofBasic = /(?:code|status|basic\w*|smtp\w*|reply|response|error|number)$/i
// Names of functions and structures that take a reply.
const takesReply = new RegExp(
  `(?:reply|respon[ds]|reject|send|smtp|dsn|enhanced|bounce|defer|deny|fail|error|exception)\\w*(?:::\\w+)?[!?]?\\s*[({]\\s*(?:[^(){};]{0,60},\\s*)?${prefix}${quote}?$`,
  'i',
)

// Strings below each other are a list, in which neighbours need not belong together.
const isList = (text: string): boolean => /^\W?["'`]\d{3}["'`],\s*\n|^["'`],\s*\n\s*["'`]/.test(text)

const isStatusKey = (name: string | undefined): boolean =>
  name === undefined || (ofStatus.test(name) && !ofVersion.test(name))

/** The key whose value stands behind a text; `undefined` where there is none. */
const keyAt = (text: string): string | undefined => keyBefore.exec(text)?.[1]

/** Tells whether a number at the end of a text is no value of a key, or one of a key that is named after a code. */
export function mayBeBasic(text: string): boolean {
  const name = keyAt(text)
  return name === undefined || ofBasic.test(name)
}

/** A number and a string side by side, and what stands before the first of them. */
interface Pair {
  readonly basic: number
  readonly join: string
  readonly matched: string
  readonly statusKey: string | undefined
  readonly hasKey: boolean
  readonly isBasic: boolean
  readonly lead: string
}

function pairBefore(text: string): Pair | null {
  const found = before.exec(text)
  if (!found) return null
  const { basic, join = '', key: statusKey, lead: opening = '' } = found.groups ?? {}
  const ahead = text.slice(0, found.index) + opening
  const isBasic = mayBeBasic(ahead)
  const hasKey = statusKey !== undefined || keyAt(ahead) !== undefined
  return { basic: Number(basic), join, matched: found[0], statusKey, hasKey, isBasic, lead: ahead }
}

function pairAfter(ahead: string, text: string): Pair | null {
  const found = after.exec(text)
  if (!found) return null
  const { basic, join = '', key: basicKey } = found.groups ?? {}
  const statusKey = keyAt(ahead)
  const isBasic = basicKey === undefined || ofBasic.test(basicKey)
  const hasKey = statusKey !== undefined || basicKey !== undefined
  return { basic: Number(basic), join, matched: found[0], statusKey, hasKey, isBasic, lead: ahead }
}

/** Tells whether two values may belong together, as no key and no list contradicts it. */
function isNeighbour({ isBasic, statusKey, hasKey, matched }: Pair): boolean {
  return isBasic && isStatusKey(statusKey) && (hasKey || !isList(matched))
}

const isReply = ({ hasKey, join, lead: ahead }: Pair, rest: string): boolean =>
  hasKey || rest.startsWith(' ') || !/[,;]/.test(join) || takesReply.test(ahead)

/** `550, '5.7.1'`, `{ code: 550, enhanced: '5.7.1' }`, and the other way round. */
export const besideBasic: FindEvidence = (around) => {
  if (!around.isOfMail || !endsAsCode.test(around.after)) return null
  const pair = pairBefore(around.before) ?? pairAfter(around.before, around.after)
  if (!pair || !isNeighbour(pair)) return null
  const evidence = isReply(pair, around.after) ? 'beside a basic code' : 'beside a number'
  return { evidence, basic: pair.basic }
}
