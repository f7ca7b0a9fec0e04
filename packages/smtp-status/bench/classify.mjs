// `smtp-status classify` and `jq -c` with an expression that makes the same lines of the same log (classify.jq), as whole
// processes in pairs, with `wc -l` beside them: prints the ratios of their times, and the largest memory of classify for a tenth of
// the log, for all of it, and for three times as much.
//
//   node classify.mjs [LINES] [PAIRS]
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const lines = Number(process.argv[2] ?? 1_000_000)
const pairs = Number(process.argv[3] ?? 3)
const bin = join(import.meta.dirname, '../bin/smtp-status.js')
const expression = join(import.meta.dirname, 'classify.jq')
const registry = join(import.meta.dirname, '../../codes/dist/data/smtp-enhanced-status-codes.json')
const folder = mkdtempSync(join(tmpdir(), 'classify-bench-'))

/** Lines as Postfix, Exim, sendmail, OpenSMTPD and qmail write them; three of ten have no code. */
const forms = [
  (id, code) =>
    `Nov 22 10:00:05 mx postfix/smtp[4242]: ${id}: to=<bob@example.net>, relay=mx.example.net[192.0.2.25]:25, delay=1.3, delays=0.1/0/0.6/0.6, dsn=${code}, status=bounced (host mx.example.net[192.0.2.25] said: 550 ${code} <bob@example.net>: Recipient address rejected: User unknown (in reply to RCPT TO command))`,
  (id) =>
    `Nov 22 10:00:05 mx postfix/smtp[4242]: ${id}: to=<al@example.net>, relay=mx.example.net[192.0.2.25]:25, delay=1.3, delays=0.1/0/0.6/0.6, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 7D31F40C1B)`,
  () => `Nov 22 10:00:06 mx postfix/smtpd[4243]: connect from unknown[198.51.100.7]`,
  () =>
    `Nov 22 10:00:06 mx postfix/smtpd[4243]: NOQUEUE: reject: RCPT from unknown[198.51.100.7]: 450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.7]; from=<a@example.com> to=<bob@example.org> proto=ESMTP helo=<example.com>`,
  (id) =>
    `Nov 22 10:00:07 mx postfix/qmgr[99]: ${id}: from=<a@example.com>, size=1842, nrcpt=1 (queue active)`,
  (id, code) =>
    `2024-11-22 10:00:08 ${id} ** carol@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<carol@example.net>: 550 ${code} Refused`,
  (id) =>
    `Nov 22 10:00:09 mx sendmail[8123]: ${id}: to=<dave@example.net>, delay=00:00:02, mailer=esmtp, pri=120345, relay=mx.example.net. [192.0.2.25], dsn=4.2.2, stat=Deferred: 452 4.2.2 Over quota`,
  () =>
    `Nov 22 10:00:10 mx postfix/smtpd[4243]: disconnect from unknown[198.51.100.7] ehlo=1 mail=1 rcpt=0/1 quit=1 commands=3/4`,
  (id) =>
    `Nov 22 10:00:11 mx smtpd[77]: ${id} mta delivery evpid=5c3b from=<a@example.com> to=<e@example.net> rcpt=<-> source="192.0.2.1" relay="192.0.2.25 (mx.example.net)" delay=1s result="PermFail" stat="550 Invalid recipient"`,
  (id, code) =>
    `delivery ${id}: failure: 192.0.2.25_does_not_like_recipient./Remote_host_said:_554_${code}_No_such_user/Giving_up_on_192.0.2.25./`,
]

/** Codes that are registered, that have a known subject, and that nobody knows. */
const codes = ['5.1.1', '5.7.1', '5.7.26', '5.2.1', '5.7.606', '5.99.3', '5.1.10', '5.4.14']

function writeLog(name, count) {
  const path = join(folder, name)
  const file = openSync(path, 'w')
  let text = ''
  for (let index = 0; index < count; index += 1) {
    text += `${forms[index % forms.length](index.toString(16).padStart(10, '0'), codes[(index >> 2) % codes.length])}\n`
    if (text.length > 1_000_000) {
      writeSync(file, text)
      text = ''
    }
  }
  writeSync(file, text)
  closeSync(file)
  return path
}

/** Runs a process with a file as its standard input and another as its output. Gives the milliseconds that it took. */
function time(command, words, input, output) {
  const files = [openSync(input, 'r'), openSync(output, 'w')]
  const begun = process.hrtime.bigint()
  const { status, stderr } = spawnSync(command, words, { stdio: [...files, 'pipe'], encoding: 'utf8' })
  const taken = Number(process.hrtime.bigint() - begun) / 1e6
  files.forEach((file) => closeSync(file))
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
  return taken
}

/** The largest resident memory of classify, in megabytes, as the kernel tells it while the process lives. */
async function peakOf(input) {
  const child = spawn(process.execPath, [bin, 'classify'], {
    stdio: [openSync(input, 'r'), 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  let peak = 0
  const watch = setInterval(() => {
    try {
      const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
      peak = Math.max(peak, Number(kilobytes ?? 0) / 1000)
    } catch {
      // The process has ended, or this system does not tell.
    }
  }, 10)
  await ended
  clearInterval(watch)
  return peak
}

const median = (values) =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
const row = (name, values, unit) =>
  console.log(
    `${name.padEnd(26)} min ${Math.min(...values).toFixed(1)}  median ${median(values).toFixed(1)}  max ${Math.max(...values).toFixed(1)} ${unit}`,
  )
const ratios = (left, right) => left.map((value, index) => value / right[index])

const whole = writeLog('whole.log', lines)
const ours = join(folder, 'ours.jsonl')
const theirs = join(folder, 'jq.jsonl')
const classify = () => time(process.execPath, [bin, 'classify'], whole, ours)
const words = ['-c', '-n', '-R', '--slurpfile', 'registry', registry, '-f', expression]
const { status: hasJq, stdout: version } = spawnSync('jq', ['--version'], { encoding: 'utf8' })

console.log(`${lines} lines, ${(statSync(whole).size / 1e6).toFixed(0)} MB`)
classify()
const counted = []
const classified = []
const expressed = []
for (let pair = 0; pair < pairs; pair += 1) {
  counted.push(time('wc', ['-l'], whole, join(folder, 'count')))
  classified.push(classify())
  if (hasJq === 0) expressed.push(time('jq', words, whole, theirs))
}
row('wc -l', counted, 'ms')
row('smtp-status classify', classified, 'ms')
row('ratio to wc -l', ratios(classified, counted), '')
if (hasJq === 0) {
  row(version.trim(), expressed, 'ms')
  row('times as fast as jq', ratios(expressed, classified), '')
  const isSame = readFileSync(ours).equals(readFileSync(theirs))
  console.log(`the output is ${isSame ? 'the same, byte for byte' : 'NOT THE SAME'}`)
  if (!isSame) process.exitCode = 1
} else console.log('jq is not installed: not compared')
for (const count of [lines / 10, lines, lines * 3]) {
  const path = writeLog('memory.log', count)
  console.log(`peak memory, ${count} lines: ${(await peakOf(path)).toFixed(0)} MB`)
}
rmSync(folder, { recursive: true })
