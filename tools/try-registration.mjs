// Registers a code, updates an entry and deprecates another in a scratch clone, each as a commit, and runs the tests there: what is
// lawful in the registry may turn no test red. Usage: node tools/try-registration.mjs [TEST FILTER...]
// VITEST_JSON names a file for the report, as in vitest.config.ts.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'try-registration-'))
const clone = join(scratch, 'clone')
// Some tests run a program without rights, which has to find this folder too.
chmodSync(scratch, 0o755)

function run(program, words, folder, options = {}) {
  const { status, error } = spawnSync(program, words, { cwd: folder, stdio: 'inherit', ...options })
  if (error) throw error
  if (status !== 0 && !options.mayFail) throw new Error(`${program} ${words.join(' ')} ended with ${status}`)
  return status
}

const git = (...words) =>
  run('git', ['-c', 'user.name=A. Maintainer', '-c', 'user.email=maintainer@example.org', ...words], clone)
const registry = (...words) =>
  run(process.execPath, ['packages/registry-cli/bin/registry.js', ...words], clone)

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
  run('npm', ['run', '--silent', 'build'], clone)
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

function test(filters) {
  run('npm', ['run', '--silent', 'build'], clone)
  return run('npx', ['vitest', 'run', ...filters], clone, { mayFail: true })
}

try {
  prepare()
  change()
  process.exitCode = test(process.argv.slice(2)) === 0 ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
