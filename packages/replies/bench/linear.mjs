// Time for each octet of input from one kilobyte to 16 megabytes, in forms that are made to be hard: it stays the same as
// they grow, as long as the time is linear. Where every line becomes an object of its own, the largest take up to three times
// as long for each octet, which is the collector of garbage moving hundreds of megabytes.
//
//   node linear.mjs [LARGEST IN KILOBYTES]
import { parseDiagnosticCode, parseDsnStatus, parseReply, ReplyReader } from '../dist/index.js'
import { rows } from '../../../scripts/interleave.mjs'

const largest = Number(process.argv[2] ?? 16_384) * 1024
const inRun = 16 * 1024 * 1024

/** Parts that are repeated in replies, and the text before them. */
const replies = {
  'lines that go on': ['', '250-2.0.0 x\r\n'],
  'hyphens without a line end': ['', '250-'],
  'lines without a basic code': ['', 'x\n'],
  'empty lines after a reply': ['250 2.0.0 x\r\n', '\r\n'],
  'one line of letters': ['250 2.0.0 ', 'x'],
  'one line of digits': ['', '7'],
  'one subject of digits': ['550 5.', '7'],
  'digits and dots': ['550 ', '5.'],
  'codes after each other': ['550 ', '5.7.1 '],
  'spaces before a code': ['550 ', ' '],
  'spaces after a code': ['550 5.7.1', ' '],
  'brackets before a code': ['550 ', '('],
  'bare CR': ['250 2.0.0 ', 'x\r'],
  'LF and CRLF in turn': ['', '250-2.0.0 x\n250-2.0.0 x\r\n'],
  'line ends alone': ['', '\r\n'],
  'letters of two octets': ['250 2.0.0 ', '\u00e9'],
  'control characters in all lines': ['', '250-2.0.0 \u0001\r\n'],
}

/** The same of fields of reports. */
const fields = Object.fromEntries(
  [' ', '550-', '550-a ', '5.1.1 ', '(', '()', '\r\n '].flatMap((repeated) => [
    [JSON.stringify(repeated), ['5.1.1 (', repeated]],
    [`${JSON.stringify(repeated)} behind a reply`, ['smtp; 550-5.1.1 x', repeated]],
  ]),
)

function sizesUpTo(most) {
  const sizes = []
  for (let size = 1024; size <= most; size *= 4) sizes.push(size)
  return sizes
}

/** Flat, as what comes from a socket or a file is: V8 keeps repeated text as a tree until it is first gone through. */
function make([before, repeated], size) {
  const octets = new TextEncoder().encode(repeated).length
  return new TextEncoder().encode(before + repeated.repeat(Math.ceil(size / octets)))
}

function timeOf(read, input, size) {
  const times = Math.min(1000, Math.max(1, Math.floor(inRun / size / 8)))
  const taken = []
  for (let run = 0; run < 2; run += 1) {
    const start = process.hrtime.bigint()
    for (let time = 0; time < times; time += 1) read(input)
    taken.push(Number(process.hrtime.bigint() - start) / times)
  }
  return Math.min(...taken) / size
}

function table(title, forms, read, inputOf, most = largest) {
  const sizes = sizesUpTo(most)
  const lines = Object.entries(forms).map(([name, form]) => {
    const times = sizes.map((size) => timeOf(read, inputOf(make(form, size)), size))
    return [name].concat(times.map((time) => time.toFixed(1)))
  })
  const heads = sizes.map((size) => (size < 1_048_576 ? `${size / 1024} kB` : `${size / 1_048_576} MB`))
  console.log(
    `\n${title}, ns an octet\n\n${rows([['', ...heads], ['---', ...heads.map(() => '---')], ...lines])}`,
  )
}

function readOneByOne(octets) {
  const limit = octets.length
  const reader = new ReplyReader({ line: limit, lines: limit, reply: limit })
  for (let at = 0; at < limit; at += 1) reader.push(octets.subarray(at, at + 1))
}

function readField(field) {
  parseDsnStatus(field)
  parseDiagnosticCode(field)
}

const decode = (octets) => Buffer.from(octets).toString('utf8')
const same = (octets) => octets
table('parseReply of text', replies, parseReply, decode)
table('parseReply of octets', replies, parseReply, same)
table('ReplyReader, octet by octet', replies, readOneByOne, same, Math.min(largest, 1024 * 1024))
table('Fields of reports', fields, readField, decode, Math.min(largest, 1024 * 1024))
