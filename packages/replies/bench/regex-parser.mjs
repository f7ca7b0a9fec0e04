// A reader as somebody would write it who knows RFC 2034 and regular expressions: one expression for the form of a line, one for
// its characters, further ones only where these find something. It makes the same result as parseReply does of text.
import { found, make, ordered } from './findings.mjs'

const blank = /^(?:\r?\n)*$/
const form = /^(\d{3})(?:([ -]|$)(?:([245]\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2}))(?: +|$))?)?/
const second = /^[245]\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})(?= |$)/
const rightBasic = /^[2-5][0-5]\d$/
const odd = /[^ -~]/
const notText = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]|\p{Cs}/u
const notAscii = /[^\0-\x9f\p{Cs}]/u
const utf8 = new TextEncoder()

function readLine(line) {
  const match = form.exec(line)
  if (match === null) return { basic: null, continues: false, status: null, text: line }
  const basic = Number(match[1])
  if (match[2] === undefined) return { basic, continues: false, status: null, text: line.slice(3) }
  const isIntermediate = basic >= 300 && basic < 400
  const status = isIntermediate || match[3] === undefined ? null : match[3]
  return {
    basic,
    continues: match[2] === '-',
    status,
    text: line.slice(status === null ? 4 : match[0].length),
  }
}

function judgeForm(findings, reply, line, raw, number) {
  let list = findings
  if (reply.ended) list = found(list, 'reply/text-after-end', number, raw || null)
  if (line.basic === null) return found(list, 'reply/basic-code-missing', number, raw || null)
  const digits = raw.slice(0, 3)
  if (!rightBasic.test(digits)) list = found(list, 'reply/basic-code-out-of-range', number, digits)
  if (raw.length > 3 && raw[3] !== ' ' && raw[3] !== '-')
    list = found(list, 'reply/separator', number, raw[3])
  if (reply.basic !== null && line.basic !== reply.basic)
    list = found(list, 'reply/basic-code-changes', number, digits)
  return list
}

function judgeCode(findings, reply, line, raw, number) {
  if (line.status === null) {
    if (raw[0] !== '3' || line.basic === null || (raw[3] !== ' ' && raw[3] !== '-')) return findings
    const code = second.exec(line.text)
    return code === null ? findings : found(findings, 'code/in-intermediate', number, code[0])
  }
  let list = findings
  if (line.status[0] !== raw[0]) list = found(list, 'code/class-disagrees', number, line.status)
  if (reply.status !== null && line.status !== reply.status)
    list = found(list, 'code/changes', number, line.status)
  const code = second.exec(line.text)
  return code === null ? list : found(list, 'code/doubled', number, code[0])
}

function judgeCharacters(findings, line, number) {
  let list = findings
  const octets = utf8.encode(line).length
  if (octets > 510) list = found(list, 'reply/line-too-long', number, String(octets + 2))
  const control = notText.exec(line)
  if (control !== null) list = found(list, 'reply/not-text', number, control[0])
  const letter = notAscii.exec(line)
  return letter === null ? list : found(list, 'reply/not-ascii', number, letter[0])
}

function judgeEnds(findings, raws, isLast) {
  const isStrict = raws.some((raw, index) => raw.endsWith('\r') && !(isLast && index === raws.length - 1))
  let list = findings
  for (const [index, raw] of raws.entries()) {
    const hasEnd = !(isLast && index === raws.length - 1)
    const isRight = hasEnd && raw.endsWith('\r')
    if ((isRight ? raw.slice(0, -1) : raw).includes('\r'))
      list = found(list, 'reply/line-ending', index + 1, '\r')
    else if (hasEnd && isStrict && !isRight) list = found(list, 'reply/line-ending', index + 1, '\n')
  }
  return list
}

const bareEnd = /(?<!\r)\n|\r(?!\n)/

/** @param {string} text */
export function parseByExpressions(text) {
  if (blank.test(text))
    return { basic: null, status: null, lines: [], findings: [make('reply/empty', [], null)] }
  const raws = text.split('\n')
  const isLast = raws[raws.length - 1] !== ''
  if (!isLast) raws.pop()
  const reply = { basic: null, status: null, ended: false }
  const lines = []
  let findings = null
  for (let index = 0; index < raws.length; index += 1) {
    const hasEnd = !isLast || index < raws.length - 1
    const raw = hasEnd && raws[index].endsWith('\r') ? raws[index].slice(0, -1) : raws[index]
    const line = readLine(raw)
    lines.push(line)
    findings = judgeForm(findings, reply, line, raw, index + 1)
    findings = judgeCode(findings, reply, line, raw, index + 1)
    if (raw.length > 510 || odd.test(raw)) findings = judgeCharacters(findings, raw, index + 1)
    reply.basic ??= line.basic
    reply.status ??= line.status
    if (line.basic !== null && !line.continues) reply.ended = true
  }
  if (lines[lines.length - 1].continues) findings = found(findings, 'reply/unfinished', lines.length, '-')
  if (bareEnd.test(text)) findings = judgeEnds(findings, raws, isLast)
  return { basic: lines[0].basic, status: reply.status, lines, findings: ordered(findings) }
}
