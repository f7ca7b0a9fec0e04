// `smtp-status explain --json` and Sisimai (Debian's libsisimai-perl; Sisimai->make on each file) on the same messages, as whole processes in
// pairs: prints the seconds of the processor and of the clock that each took, and how many recipients it names. Then reads the messages
// again and again in this process, and prints how many a second of the processor that makes.
//
//   node bench/peers.mjs [FOLDER OF MESSAGES] [PAIRS]
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBounce } from '../dist/index.js'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../../shared/bounces/eml')
const pairs = Number(process.argv[3] ?? 3)
const bin = join(import.meta.dirname, '../../smtp-status/bin/smtp-status.js')
const files = readdirSync(folder).map((name) => join(folder, name))
const perl =
  'use Sisimai; my $n = 0; for my $f (@ARGV) { my $r = Sisimai->make($f); $n += @$r if $r } print "$n\\n"'

/** Runs a program; gives what it printed, and its times as bash measures them. */
function timed(...command) {
  const script = 'TIMEFORMAT="%U + %S s of the processor, %R s"; time "$@" 2>/dev/null'
  const { stdout, stderr } = spawnSync('bash', ['-c', script, '-', ...command], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  })
  return { stdout, times: stderr.trim() }
}

for (let pair = 0; pair < pairs; pair += 1) {
  const own = timed(process.execPath, bin, 'explain', '--json', ...files)
  const peer = timed('perl', '-e', perl, ...files)
  const { explanations, leftOut } = JSON.parse(own.stdout)
  process.stdout.write(`smtp-status  ${explanations.length + leftOut} recipients, ${own.times}\n`)
  process.stdout.write(`Sisimai      ${peer.stdout.trim()} recipients, ${peer.times}\n`)
}

const messages = files.map((file) => new Uint8Array(readFileSync(file)))
const rounds = 40

/** Reads all messages; gives the seconds of the processor that it took. */
function readAll() {
  const before = process.cpuUsage()
  for (const message of messages) readBounce(message)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const seconds = Array.from({ length: rounds }, readAll)
  .slice(rounds / 4)
  .toSorted((one, other) => one - other)
const rate = (share) => Math.round(messages.length / seconds[Math.floor(share * (seconds.length - 1))])
process.stdout.write(`readBounce   ${rate(0.5)} messages a second (${rate(1)} to ${rate(0)})\n`)
