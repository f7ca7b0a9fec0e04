// Builds, and runs the tests that start processes, under other lines of Node.js; each line's newest binary comes from npm. Fails where
// the build prints anything on standard error. Usage: node tools/try-nodes.mjs LINE... -- [TEST FILTER...]
// REPORTS names a folder for a report of each line, node-LINE.json.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { buildFault, environmentOf } from './node-line.mjs'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'try-nodes-'))
// Some tests run Node.js without rights, which has to find this folder too.
chmodSync(scratch, 0o755)

function run(program, words, env) {
  const { status, error } = spawnSync(program, words, { cwd: root, env, stdio: 'inherit' })
  if (error) throw error
  return status
}

/** Every file of the tests, with the files of tests that it imports. */
function testFiles() {
  return readdirSync(join(root, 'packages'))
    .flatMap((name) => {
      try {
        return readdirSync(join(root, 'packages', name, 'test'), { recursive: true, encoding: 'utf8' }).map(
          (file) => join(root, 'packages', name, 'test', file),
        )
      } catch {
        return []
      }
    })
    .filter((file) => file.endsWith('.ts') && !file.includes('/fixtures/'))
}

const startsProcess = /from '(?:node:child_process|node:worker_threads)'/

/** Tests that start a process, themselves or by a helper beside them: nothing else depends on how Node.js starts. */
function processTests() {
  const texts = new Map(testFiles().map((file) => [file, readFileSync(file, 'utf8')]))
  const starts = (file, seen) => {
    const text = texts.get(file)
    if (text === undefined || seen.has(file)) return false
    seen.add(file)
    if (startsProcess.test(text)) return true
    const imported = [...text.matchAll(/from '(\.[^']+)\.js'/g)].map(([, path]) =>
      resolve(dirname(file), `${path}.ts`),
    )
    return imported.some((path) => starts(path, seen))
  }
  return [...texts.keys()].filter((file) => file.endsWith('.test.ts') && starts(file, new Set())).toSorted()
}

function tryLine(line, tests) {
  const env = environmentOf(line, join(scratch, line))
  run('node', ['--version'], env)
  const fault = buildFault(root, env)
  if (fault !== undefined) {
    console.error(`Under Node.js ${line}: ${fault}`)
    return false
  }
  return run('npx', ['vitest', 'run', ...tests], env) === 0
}

try {
  const words = process.argv.slice(2)
  const end = words.includes('--') ? words.indexOf('--') : words.length
  const filters = words.slice(end + 1)
  const tests = filters.length > 0 ? filters : processTests()
  if (tests.length === 0) throw new Error('no test starts a process')
  const failed = words.slice(0, end).filter((line) => !tryLine(line, tests))
  for (const line of failed) console.error(`failed under Node.js ${line}`)
  process.exitCode = failed.length === 0 && end > 0 ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
