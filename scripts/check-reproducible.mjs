// Builds everything a second time, in another time zone and language, and compares every byte with the first build.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const folders = ['dist/registry', ...readdirSync('packages').map((name) => join('packages', name, 'dist'))]

function* filesIn(folder) {
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesIn(path)
    else yield path
  }
}

function fingerprints() {
  const all = new Map()
  for (const folder of folders.filter((path) => existsSync(path))) {
    for (const path of filesIn(folder)) {
      if (path.endsWith('.tsbuildinfo')) continue
      all.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'))
    }
  }
  return all
}

const first = fingerprints()
if (![...first.keys()].some((path) => path.startsWith('dist/registry'))) {
  console.error('nothing is built yet: run `npm run build` first')
  process.exit(2)
}

const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build', '--', '--force'], {
  env: { ...process.env, TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  encoding: 'utf8',
})
if (status !== 0) {
  console.error(`the second build failed:\n${stderr}`)
  process.exit(2)
}

const second = fingerprints()
const paths = [...new Set([...first.keys(), ...second.keys()])]
const changed = paths.filter((path) => first.get(path) !== second.get(path))
for (const path of changed) console.error(`differs: ${path}`)
console.log(`second build: ${paths.length} files compared, ${changed.length} differ`)
process.exitCode = changed.length === 0 ? 0 : 1
