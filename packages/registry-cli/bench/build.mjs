// The whole process of `registry build`, in pairs with a bare `node -e 0`: prints the ratio of their times.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = Number(process.argv[2] ?? 20)
const command = join(import.meta.dirname, '..', 'bin', 'registry.js')
const folder = mkdtempSync(join(tmpdir(), 'registry-bench-'))

function time(words) {
  const begun = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${words.join(' ')} failed: ${stderr}`)
  return Number(process.hrtime.bigint() - begun) / 1e6
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
