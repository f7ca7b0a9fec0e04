// The whole process of `registry build`, in pairs with a bare `node -e 0`: prints the ratio of their processor times, which
// other work on the machine changes little.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = Number(process.argv[2] ?? 20)
const command = join(import.meta.dirname, '..', 'bin', 'registry.js')
const folder = mkdtempSync(join(tmpdir(), 'registry-bench-'))

/** The processor time of a process, its own and the system's, in milliseconds: bash measures it. */
function time(words) {
  const measured = ['-c', 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null', 'bash', process.execPath, ...words]
  const { status, stderr } = spawnSync('bash', measured, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  if (status !== 0) throw new Error(`node ${words.join(' ')} failed: ${stderr}`)
  const [user = 0, system = 0] = stderr.trim().split(/\s+/).map(Number)
  return (user + system) * 1000
}

const median = (values) =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
const row = (name, values, unit) =>
  console.log(
    `${name.padEnd(22)} min ${Math.min(...values).toFixed(1)}  median ${median(values).toFixed(1)}  max ${Math.max(...values).toFixed(1)} ${unit}`,
  )

const bare = []
const build = []
for (let run = -1; run < runs; run += 1) {
  rmSync(join(folder, 'out'), { recursive: true, force: true })
  const pair = [time(['-e', '0']), time([command, 'build', '--out', join(folder, 'out')])]
  if (run < 0) continue
  bare.push(pair[0])
  build.push(pair[1])
}
rmSync(folder, { recursive: true })

row('node -e 0', bare, 'ms')
row('registry build', build, 'ms')
row(
  'ratio, pair by pair',
  build.map((value, index) => value / bare[index]),
  '',
)
