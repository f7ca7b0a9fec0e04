// Registers a code, updates an entry and deprecates another in a scratch clone, each as a commit, and runs the tests there: no test may
// fail since something lawful happened to the registry. Usage: node tools/try-registration.mjs [LINE] [-- TEST FILTER...]
// LINE is a line of Node.js, 22, to do all of it under. Of the tests that fail it then tells those that fail under that line anyway
// from those that fail since the registry changed. REPORTS names a folder for the report, node-LINE.json.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { buildFault, environmentOf } from './node-line.mjs'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'try-registration-'))
const clone = join(scratch, 'clone')
const report = join(scratch, 'report.json')
// Some tests run a program without rights, which has to find this folder too.
chmodSync(scratch, 0o755)

const words = process.argv.slice(2)
const end = words.includes('--') ? words.indexOf('--') : words.length
const [line] = words.slice(0, end)
const filters = words.slice(end + 1)
const env = line === undefined ? process.env : environmentOf(line, join(scratch, 'node'))

function run(program, args, folder, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: folder, stdio: 'inherit', env, ...options })
  if (error) throw error
  if (status !== 0 && !options.mayFail) throw new Error(`${program} ${args.join(' ')} ended with ${status}`)
  return status
}

const git = (...args) =>
  run('git', ['-c', 'user.name=A. Maintainer', '-c', 'user.email=maintainer@example.org', ...args], clone)
const registry = (...args) => run('node', ['packages/registry-cli/bin/registry.js', ...args], clone)

/** The next free detail of subject 7, so that the script goes on working when the registry grows. */
function nextFreeCode() {
  const details = readdirSync(join(clone, 'registry-src/enumerated')).flatMap((name) => {
    const found = /^X\.7\.(\d+)\.yaml$/.exec(name)
    return found ? [Number(found[1])] : []
  })
  return `X.7.${Math.max(...details) + 1}`
}

/** One proposal of each kind. X.2.4 is deprecated since no reply that a test holds has it: what is found of a reply may change then. */
function proposals() {
  return {
    register: [
      ['--code', nextFreeCode()],
      ['--sample-text', 'Sender domain is too new'],
      ['--basic-codes', '451, 550'],
      [
        '--description',
        'The domain of the sender was registered a short time ago, and the server takes no mail from such domains.',
      ],
      ['--reference', 'rfc7372'],
      ['--submitter', 'A. Submitter'],
      ['--change-controller', 'IESG'],
      ['--security-note', 'Tells a sender that the server knows the age of its domain.'],
    ],
    update: [
      ['--update', 'X.7.28'],
      ['--set', 'references=draft-levine-mailbomb-header'],
      ['--authority', 'change-controller'],
      ['--by', 'standards@taugh.com'],
    ],
    deprecate: [
      ['--deprecate', 'X.2.4'],
      ['--replaced-by', 'X.2.0'],
      ['--reason', 'What goes wrong with a list is said by other codes.'],
      ['--authority', 'iesg'],
      ['--direction', 'https://datatracker.ietf.org/iesg/'],
    ],
  }
}

function prepare() {
  run('git', ['clone', '--quiet', root, clone], scratch)
  const shared = join(root, '..', 'shared')
  if (existsSync(shared)) symlinkSync(shared, join(scratch, 'shared'))
  run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--silent'], clone)
  const fault = buildFault(clone, env)
  if (fault !== undefined) throw new Error(fault)
}

function change() {
  git('switch', '--quiet', '--create', 'changed')
  for (const [name, flags] of Object.entries(proposals())) {
    registry('propose', ...flags.flat(), '--yes')
    git('add', '--all')
    git('commit', '--quiet', '--message', `Scratch: ${name}`)
  }
  registry('check')
  registry('review', '--base', 'HEAD~3')
  registry('audit', '--git', 'HEAD', '--since', 'HEAD~3')
}

/** The files of the tests that failed in the clone, as paths in the repository. */
function failedFiles() {
  const { testResults } = JSON.parse(readFileSync(env.VITEST_JSON ?? report, 'utf8'))
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(clone, name))
}

/** Runs the tests that failed in the clone where the registry is as it was, and says which of the two they fail by. */
function explainFailures() {
  const files = failedFiles()
  const options = { mayFail: true, env: { ...env, VITEST_JSON: join(scratch, 'again.json') } }
  const failsAnyway = new Set(
    files.filter((file) => run('npx', ['vitest', 'run', file], root, options) !== 0),
  )
  for (const file of files) {
    const cause = failsAnyway.has(file)
      ? 'fails without a change of the registry too'
      : 'fails since the registry changed'
    console.error(`${file} ${cause}${line === undefined ? '' : `, under Node.js ${line}`}`)
  }
}

/** Tests for which one more code changes nothing, and which take minutes; `npm test` runs them. Each with the reason. */
const leftOut = {
  'packages/registry-cli/test/guards/table.test.ts': 'reads the frozen registry alone',
  'tools/faults/faults.test.ts': 'writes to the frozen registry alone',
  'packages/site/test/paint-in-browser.test.ts': 'asks a browser how soon a page is painted',
  'packages/site/test/pages-in-browser.test.ts': 'asks a browser how each kind of page looks',
  'packages/publish/test/html/html-in-browser.test.ts': 'asks a browser how the published page looks',
}

function exclusions() {
  if (filters.length > 0) return []
  for (const [file, reason] of Object.entries(leftOut)) {
    if (!existsSync(join(clone, file))) throw new Error(`${file} is left out, and is not there`)
    console.log(`left out: ${file} (${reason})`)
  }
  return Object.keys(leftOut).flatMap((file) => ['--exclude', file])
}

function test() {
  run('npm', ['run', '--silent', 'build'], clone)
  return run('npx', ['vitest', 'run', ...exclusions(), ...filters], clone, {
    mayFail: true,
    env: { VITEST_JSON: report, ...env },
  })
}

try {
  run('node', ['--version'], root)
  prepare()
  change()
  process.exitCode = test() === 0 ? 0 : 1
  if (process.exitCode !== 0) explainFailures()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
