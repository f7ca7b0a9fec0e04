// Time of reading what is made to be hard, at a size, at twice and at four times that: linear is 2 and 4 times as long. Of a message 2 MB
// and 40,000 lines are read, of a part 250 kB, so that the sizes stay below; longer ones take no longer. With --memory, the largest
// resident memory of `smtp-status explain` on a message of so many lines, as a process of its own.
//
//   node bench/linear.mjs [SMALLEST IN KILOBYTES]
//   node bench/linear.mjs --memory [LINES] [GIGABYTES OF A MAILBOX]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MailboxReader, readBounce } from '../dist/index.js'

const header = 'From: MAILER-DAEMON@example.org\nTo: jo@example.org\nSubject: Undelivered mail\n'
const report = 'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n'

/** Text of at least so many octets, of pieces that each get their number. */
function filled(size, piece) {
  const pieces = []
  for (let length = 0, number = 1; length < size; number += 1) {
    const text = piece(number)
    pieces.push(text)
    length += text.length
  }
  return pieces.join('')
}

const bodyOf = (piece) => (size) => `${header}\n${filled(size, piece)}`
const same = (text) => bodyOf(() => text)

/** A part in a part in a part. */
function nested(size) {
  const part = (number) => `Content-Type: multipart/mixed; boundary=b${number}\n\n--b${number}\n`
  return `${header}${filled(size, part)}Content-Type: text/plain\n\nfailed\n`
}

const messages = {
  'empty lines': same('\n'),
  'lines of text': same('some words of a message\n'),
  'a From field of many names': (size) => `From: ${filled(size, () => 'a: ')}\n\nfailed\n`,
  'a folded field': (size) => `${header}X-Long: x\n${filled(size, () => ' x\n')}\nfailed\n`,
  'many fields': (size) => `${header}${filled(size, (number) => `X-${number}: x\n`)}\nfailed\n`,
  'encoded words': (size) => `Subject: ${filled(size, () => '=?utf-8?q?a?= ')}\n${header}\nfailed\n`,
  'parts in parts': nested,
  'parts beside parts': same('--b\nContent-Type: text/plain\n\nx\n'),
  'lines of hyphens': same('--\n'),
  'recipients of a report': (size) =>
    `${header}${report}${filled(size, (number) => `Final-Recipient: rfc822; a${number}@example.org\nAction: failed\nStatus: 5.0.0\n\n`)}`,
  'recipients of a text': bodyOf((number) => `<a${number}@example.org>: user unknown\n`),
  refusals: bodyOf((number) => `550 5.1.1 <a${number}@example.org>: no such user\n`),
  'refusals that go on': same('550-5.1.1 no\n 550 such\n'),
  'levels of quotation': same('> '),
  'levels of quotation on each line': (size) => `${header}\n${filled(size, () => `${'> '.repeat(500)}x\n`)}`,
  'a line without a break': same('x'),
  'a line of addresses': same('a@example.org '),
  'a line of signs': same('@'),
  'a line of brackets': same('<'),
  'a line of codes': same('550 5.1.1 '),
  'a line of blanks': same(' '),
  'a line of hyphens': same('-'),
  'quoted-printable': (size) =>
    `${header}Content-Transfer-Encoding: quoted-printable\n\n${filled(size, () => '=3D=\n')}`,
  HTML: (size) => `${header}Content-Type: text/html\n\n${filled(size, () => '<b>&nbsp;')}`,
}

const read = (octets) => readBounce(octets)
const encoder = new TextEncoder()

function cut(octets) {
  const reader = new MailboxReader()
  reader.push(octets)
  reader.end()
}

/** Each form: what makes it, and what reads it. */
const forms = Object.entries({
  ...Object.fromEntries(
    Object.entries(messages).map(([name, make]) => [name, [(size) => encoder.encode(make(size)), read]]),
  ),
  'lines of a log': [
    (size) => filled(size, (number) => `to=<a${number}@example.org>, status=bounced (550 no)\n`),
    read,
  ],
  'replies in a text': [(size) => filled(size, () => '550 5.1.1 no\n'), read],
  events: [(size) => `[${filled(size, () => '{"event":"bounce","email":"a@example.org"},')}{}]`, read],
  'lists in lists': [(size) => '['.repeat(size / 2) + ']'.repeat(size / 2), read],
  'messages of a mailbox': [(size) => encoder.encode(filled(size, () => 'From a 10:00\nx\n')), cut],
  'lines of a mailbox that begin as one': [
    (size) => encoder.encode(`From a 10:00\n${filled(size, () => 'From \n')}`),
    cut,
  ],
})

const rounds = 15

/** The shortest time of the processor for each input, in milliseconds; they are read in turn, so that all meet the same engine. */
function timesOf(readIt, inputs) {
  const shortest = inputs.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round += 1)
    for (const [index, input] of inputs.entries()) {
      const before = process.cpuUsage()
      readIt(input)
      const { user, system } = process.cpuUsage(before)
      shortest[index] = Math.min(shortest[index], (user + system) / 1000)
    }
  return shortest
}

function printTimes(smallest) {
  const sizes = [1, 2, 4].map((factor) => smallest * factor)
  console.log(`${'octets'.padEnd(38)}${sizes.map((size) => `${size}`.padStart(12)).join('')}  times as long`)
  for (const [name, [make, readIt]] of forms) {
    const times = timesOf(readIt, sizes.map(make))
    const [first, ...further] = times
    const ratios = further.map((time) => (time / first).toFixed(1)).join(', ')
    console.log(
      `${name.padEnd(38)}${times.map((time) => `${time.toFixed(2)} ms`.padStart(12)).join('')}  ${ratios}`,
    )
  }
}

const bin = join(import.meta.dirname, '../../smtp-status/bin/smtp-status.js')

// Runs the command in a process of its own, which tells its largest resident memory when it ends.
const measured = `
  process.on('exit', () => console.error('\\n' + Math.round(process.resourceUsage().maxRSS / 1024)))
  process.argv.splice(1, 1, ...${JSON.stringify([bin, 'explain', '--json'])})
  await import(${JSON.stringify(bin)})`

/** Largest resident memory of `smtp-status explain` in megabytes, and its seconds, on what is written to it piece by piece. */
async function memoryOf(pieces) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', measured, 'x'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (said = `${said}${text}`.slice(-1000)))
  const start = performance.now()
  const ended = once(child, 'close')
  await pipeline(Readable.from(pieces), child.stdin)
  await ended
  const [memory = ''] = said.trim().split('\n').slice(-1)
  return `${memory.padStart(6)} MB ${((performance.now() - start) / 1000).toFixed(1).padStart(8)} s`
}

/** A text, and then a line again and again, in pieces of some hundred kilobytes. */
function* repeated(begin, line, lines) {
  yield begin
  const most = 20_000
  for (let left = lines; left > 0; left -= most) yield line.repeat(Math.min(left, most))
}

/** A mailbox of so many octets, of bounces of some kilobytes. */
function* mailbox(octets) {
  const returned = 'Received: from a.example.org by b.example.org; Mon, 30 Nov 2026 10:00:00 +0000\n'.repeat(
    20,
  )
  for (let length = 0, number = 1; length < octets; number += 1) {
    const bounce = `<a${number}@example.org>: host mx.example.org said:\n 550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\n`
    const message = `From MAILER-DAEMON Mon Nov 30 10:00:00 2026\n${header}\n${bounce}${returned}\n`
    length += message.length
    yield message
  }
}

async function printMemory(lines, gigabytes) {
  console.log(`nothing: ${await memoryOf([`${header}\n`])}`)
  for (const [name, line] of [
    ['empty lines', '\n'],
    ['lines of text', 'some words of a message\n'],
  ])
    console.log(`${lines} ${name}: ${await memoryOf(repeated(`${header}\n`, line, lines))}`)
  for (const share of [0.1, 1])
    console.log(`mailbox of ${share * gigabytes} GB: ${await memoryOf(mailbox(share * gigabytes * 1e9))}`)
}

const [mode, lines = '4000000', gigabytes = '0.1'] = process.argv.slice(2)
if (mode === '--memory') await printMemory(Number(lines), Number(gigabytes))
else printTimes(Number(mode ?? 50) * 1000)
