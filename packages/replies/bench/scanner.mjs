// A bare scanner, as fast as it could be made by hand: one function, with no regard for reading it again. It makes the same
// result as parseReply does of text. No character beyond the end is asked for, as that makes V8 forget what it had compiled,
// and the engine searches for what ends a plain line, as that is faster than a loop.
import { found, make, ordered } from './findings.mjs'

const notPlain = /[^ -~]/g

/** The end of the enhanced status code that begins at a place; -1 where none does. */
function codeEnd(text, at, to) {
  if (to - at < 5 || text.charCodeAt(at + 1) !== 46) return -1
  const first = text.charCodeAt(at)
  if (first !== 53 && first !== 50 && first !== 52) return -1
  let place = at + 2
  let char = text.charCodeAt(place)
  if (char === 48) place += 1
  else {
    const last = place + 3 < to ? place + 3 : to
    while (place < last && (char = text.charCodeAt(place)) > 47 && char < 58) place += 1
    if (place === at + 2) return -1
  }
  if (place + 1 >= to || text.charCodeAt(place) !== 46) return -1
  const detail = ++place
  char = text.charCodeAt(place)
  if (char === 48) place += 1
  else {
    const last = place + 3 < to ? place + 3 : to
    while (place < last && (char = text.charCodeAt(place)) > 47 && char < 58) place += 1
    if (place === detail) return -1
  }
  return place === to || text.charCodeAt(place) === 32 ? place : -1
}

function judgeCharacters(findings, text, at, to, number) {
  let list = findings
  let octets = 0
  let control = -1
  let letter = -1
  for (let place = at; place < to; place += 1) {
    const char = text.codePointAt(place)
    octets += char < 0x80 ? 1 : char < 0x800 ? 2 : char < 0x10000 ? 3 : 4
    if (char > 31 ? char > 126 : char !== 9 && char !== 13) {
      if (char < 160 || (char >= 0xd800 && char < 0xe000)) {
        if (control < 0) control = place
      } else if (letter < 0) letter = place
    }
    if (char > 0xffff) place += 1
  }
  const at1 = (place) => String.fromCodePoint(text.codePointAt(place))
  if (octets > 510) list = found(list, 'reply/line-too-long', number, String(octets + 2))
  if (control >= 0) list = found(list, 'reply/not-text', number, at1(control))
  if (letter >= 0) list = found(list, 'reply/not-ascii', number, at1(letter))
  return list
}

function judgeEnds(findings, text, strict) {
  let list = findings
  for (let at = 0, number = 1; at < text.length; number += 1) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed
    const isRight = feed > at && text.charCodeAt(feed - 1) === 13
    if (text.slice(at, isRight ? end - 1 : end).includes('\r'))
      list = found(list, 'reply/line-ending', number, '\r')
    else if (strict && feed >= 0 && !isRight) list = found(list, 'reply/line-ending', number, '\n')
    at = end + 1
  }
  return list
}

/** @param {string} text */
export function parseByScanner(text) {
  const length = text.length
  const lines = []
  let findings = null
  let basicOfReply = null
  let statusOfReply = null
  let ended = false
  let crlf = false
  let feeds = false
  let returns = false
  let blank = true
  let continues = false
  let at = 0
  while (at < length) {
    notPlain.lastIndex = at
    let end = notPlain.test(text) ? notPlain.lastIndex - 1 : length
    const char = end < length ? text.charCodeAt(end) : 0
    let next = end
    let isOdd = false
    if (end < length) {
      if (char === 10) {
        next = end + 1
        feeds = true
      } else if (char === 13 && end + 1 < length && text.charCodeAt(end + 1) === 10) {
        next = end + 2
        crlf = true
      } else {
        isOdd = true
        const feed = text.indexOf('\n', end)
        if (feed < 0) next = end = length
        else {
          next = feed + 1
          end = feed
          if (text.charCodeAt(feed - 1) === 13) {
            end -= 1
            crlf = true
          } else feeds = true
        }
        if (!returns) returns = text.slice(at, end).includes('\r')
      }
    }
    if (end > at) blank = false
    const number = lines.length + 1
    let one = -1
    let two = -1
    let three = -1
    if (end - at >= 3) {
      one = text.charCodeAt(at) - 48
      two = text.charCodeAt(at + 1) - 48
      three = text.charCodeAt(at + 2) - 48
    }
    if (ended)
      findings = found(findings, 'reply/text-after-end', number, end > at ? text.slice(at, end) : null)
    continues = false
    if (one >= 0 && one <= 9 && two >= 0 && two <= 9 && three >= 0 && three <= 9) {
      const basic = one * 100 + two * 10 + three
      if (one < 2 || one > 5 || two > 5)
        findings = found(findings, 'reply/basic-code-out-of-range', number, text.slice(at, at + 3))
      const separator = at + 3 < end ? text.charCodeAt(at + 3) : 32
      let status = null
      let from = at + 4
      if (separator === 32 || separator === 45) {
        continues = separator === 45
        if (end <= at + 3) from = at + 3
        const stop = codeEnd(text, at + 4, end)
        if (stop >= 0 && one === 3)
          findings = found(findings, 'code/in-intermediate', number, text.slice(at + 4, stop))
        else if (stop >= 0) {
          status = text.slice(at + 4, stop)
          from = stop
          while (from < end && text.charCodeAt(from) === 32) from += 1
          if (text.charCodeAt(at + 4) - 48 !== one)
            findings = found(findings, 'code/class-disagrees', number, status)
          if (statusOfReply === null) statusOfReply = status
          else if (statusOfReply !== status) findings = found(findings, 'code/changes', number, status)
          const again = codeEnd(text, from, end)
          if (again >= 0) findings = found(findings, 'code/doubled', number, text.slice(from, again))
        }
      } else {
        from = at + 3
        findings = found(findings, 'reply/separator', number, text[at + 3])
      }
      if (basicOfReply === null) basicOfReply = basic
      else if (basicOfReply !== basic)
        findings = found(findings, 'reply/basic-code-changes', number, text.slice(at, at + 3))
      lines.push({ basic, continues, status, text: text.slice(from, end) })
      if (!continues) ended = true
    } else {
      const raw = text.slice(at, end)
      findings = found(findings, 'reply/basic-code-missing', number, raw === '' ? null : raw)
      lines.push({ basic: null, continues: false, status: null, text: raw })
    }
    if (isOdd || end - at > 510) findings = judgeCharacters(findings, text, at, end, number)
    at = next
  }
  if (blank) return { basic: null, status: null, lines: [], findings: [make('reply/empty', [], null)] }
  if (continues) findings = found(findings, 'reply/unfinished', lines.length, '-')
  if (returns || (crlf && feeds)) findings = judgeEnds(findings, text, crlf)
  return { basic: lines[0].basic, status: statusOfReply, lines, findings: ordered(findings) }
}
