import type { ReplyFinding } from '../findings.js'
import { replyRules } from './reply-rules.js'

/** Most characters of what was found that are shown. */
const shown = 60

/**
 * The characters that are dangerous in a text of somebody else, LF among them. A copy of the one set of the project, which this
 * package may not import; a test holds the two equal.
 */
export const unseenCharacters: RegExp =
  /(?![\n ])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Cs}\p{Default_Ignorable_Code_Point}]/u

const unsafe = new RegExp(`\\n|${unseenCharacters.source}`, 'gu')

/** Numbers and codes, which need no quotation marks. */
const plain = /^[\d.]+$/

const named: ReadonlyMap<string, string> = new Map([
  ['\n', 'LF'],
  ['\r', 'CR'],
  ['\t', 'TAB'],
  ['\ufffd', 'U+FFFD'],
])

const short: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

function escaped(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16)
  return short.get(character) ?? (digits.length > 2 ? `\\u{${digits}}` : `\\x${digits.padStart(2, '0')}`)
}

/**
 * Renders the text that was found, for people: in quotation marks, short, and with escapes for what could turn or break the
 * line that it is shown in. A number or a code stands as it is; a character without a shape of its own is named.
 */
export function showFound(found: string | null): string {
  if (found === null) return 'nothing'
  const name = named.get(found)
  if (name !== undefined) return name
  if (found.length <= shown && plain.test(found)) return found
  const characters = Array.from(found.slice(0, 2 * shown))
  const rest = characters.length > shown || found.length > 2 * shown ? '…' : ''
  return `"${characters.slice(0, shown).join('').replace(unsafe, escaped)}${rest}"`
}

const partsShown = 4

interface Range {
  readonly from: number
  to: number
}

function rangesOf(lines: readonly number[]): readonly Range[] {
  const ranges: Range[] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last?.to === line - 1) last.to = line
    else ranges.push({ from: line, to: line })
  }
  return ranges
}

/** A range in words; one of two lines is no range to a reader. */
function partsOf({ from, to }: Range): readonly string[] {
  if (to > from + 1) return [`${from} to ${to}`]
  return from === to ? [String(from)] : [String(from), String(to)]
}

/** The numbers of lines, for people: `Lines 1 to 3 and 7`; empty where there are none. */
export function showLines(lines: readonly number[]): string {
  if (lines.length === 0) return ''
  const all = rangesOf(lines).flatMap(partsOf)
  const parts = all.length > partsShown ? [...all.slice(0, partsShown), 'more'] : all
  const [last = '', ...before] = parts.toReversed()
  const text = before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${text}`
}

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
