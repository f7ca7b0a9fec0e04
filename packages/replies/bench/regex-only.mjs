// A parser that is regular expressions alone, as most parsers of replies are: one takes the lines out of the text, one the
// parts out of a line, and one is tried for each thing that may be wrong. It makes the same result as parseReply does of
// text. regex-parser.mjs is the same, tuned by hand: it asks for characters at known places, and cuts texts out itself.
import { found, make, ordered } from './findings.mjs'

const blank = /^(?:\r?\n)*$/
const lineForm = /(?!$)([^\n]*?)(\r?\n|$)/gy
const parts =
  /^(\d{3})(?:([ -])(?:([245]\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2}))(?= |$) *)?|(?![ -]))([^]*)$/
const intermediate = /^3\d\d[ -]([245]\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2}))(?= |$)/
const uncoded = /^3\d\d[ -]([^]*)$/
const outOfRange = /^(?![2-5][0-5])\d{3}/
const unseparated = /^\d{3}([^ -])/
const again = /^[245]\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})(?= |$)/
const plain = /^[ -~]{0,510}$/
const notText = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]|\p{Cs}/u
const notAscii = /[^\0-\x9f\p{Cs}]/u
const twoOctets = /[\x80-\u07ff]/g
const threeOctets = /[\u0800-\uffff]/g
const surrogatePair = /[\ud800-\udbff][\udc00-\udfff]/g
const bareEnd = /(?<!\r)\n|\r(?!\n)/
const crlf = /\r\n/

function octetsOf(raw) {
  const count = (expression) => raw.match(expression)?.length ?? 0
  return raw.length + count(twoOctets) + 2 * count(threeOctets) - 2 * count(surrogatePair)
}

function readLine(raw) {
  const match = parts.exec(raw)
  if (match === null) return { basic: null, continues: false, status: null, text: raw }
  const [, digits, separator, status, text] = match
  const line = { basic: Number(digits), continues: separator === '-', status: status ?? null, text }
  const rest = uncoded.exec(raw)
  return rest === null ? line : { ...line, status: null, text: rest[1] }
}

function judgeForm(findings, reply, line, raw, number) {
  let list = findings
  if (reply.ended) list = found(list, 'reply/text-after-end', number, raw || null)
  if (line.basic === null) return found(list, 'reply/basic-code-missing', number, raw || null)
  const range = outOfRange.exec(raw)
  if (range !== null) list = found(list, 'reply/basic-code-out-of-range', number, range[0])
  const separator = unseparated.exec(raw)
  if (separator !== null) list = found(list, 'reply/separator', number, separator[1])
  if (reply.basic !== null && line.basic !== reply.basic)
    list = found(list, 'reply/basic-code-changes', number, raw.slice(0, 3))
  return list
}

function judgeCode(findings, reply, line, raw, number) {
  const code = intermediate.exec(raw)
  if (code !== null) return found(findings, 'code/in-intermediate', number, code[1])
  if (line.status === null) return findings
  let list = findings
  if (line.status[0] !== raw[0]) list = found(list, 'code/class-disagrees', number, line.status)
  if (reply.status !== null && line.status !== reply.status)
    list = found(list, 'code/changes', number, line.status)
  const second = again.exec(line.text)
  return second === null ? list : found(list, 'code/doubled', number, second[0])
}

function judgeCharacters(findings, raw, number) {
  if (plain.test(raw)) return findings
  let list = findings
  const octets = octetsOf(raw)
  if (octets > 510) list = found(list, 'reply/line-too-long', number, String(octets + 2))
  const control = notText.exec(raw)
  if (control !== null) list = found(list, 'reply/not-text', number, control[0])
  const letter = notAscii.exec(raw)
  return letter === null ? list : found(list, 'reply/not-ascii', number, letter[0])
}

function judgeEnd(findings, raw, end, isStrict, number) {
  if (raw.includes('\r')) return found(findings, 'reply/line-ending', number, '\r')
  return isStrict && end === '\n' ? found(findings, 'reply/line-ending', number, '\n') : findings
}

/** @param {string} text */
export function parseByExpressionsAlone(text) {
  if (blank.test(text))
    return { basic: null, status: null, lines: [], findings: [make('reply/empty', [], null)] }
  const hasOddEnds = bareEnd.test(text)
  const isStrict = hasOddEnds && crlf.test(text)
  const reply = { basic: null, status: null, ended: false }
  const lines = []
  let findings = null
  for (const [, raw, end] of text.matchAll(lineForm)) {
    const line = readLine(raw)
    lines.push(line)
    findings = judgeForm(findings, reply, line, raw, lines.length)
    findings = judgeCode(findings, reply, line, raw, lines.length)
    findings = judgeCharacters(findings, raw, lines.length)
    if (hasOddEnds) findings = judgeEnd(findings, raw, end, isStrict, lines.length)
    reply.basic ??= line.basic
    reply.status ??= line.status
    if (line.basic !== null && !line.continues) reply.ended = true
  }
  if (lines[lines.length - 1].continues) findings = found(findings, 'reply/unfinished', lines.length, '-')
  return { basic: lines[0].basic, status: reply.status, lines, findings: ordered(findings) }
}
