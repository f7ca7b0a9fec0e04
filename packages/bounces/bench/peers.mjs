// `smtp-status explain --json` and Sisimai (Debian's libsisimai-perl; Sisimai->make on each file) on the same messages, as whole processes in
// pairs: prints the seconds of the processor and of the clock that each took, and how many recipients it names.
//
//   node bench/peers.mjs [FOLDER OF MESSAGES] [PAIRS]
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

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
