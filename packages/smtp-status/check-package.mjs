// Packs the command as it would be published, has publint judge it, installs it in an empty folder, and runs it there.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'smtp-status-package-'))
const quiet = { stdio: 'ignore' }

/** Runs a command in the folder; gives what it printed. */
const runHere = (command, ...words) => execFileSync(command, words, { cwd: folder, encoding: 'utf8' })

function hold(claim, isTrue) {
  if (isTrue) return
  process.stderr.write(`the packed command fails: ${claim}\n`)
  process.exitCode = 1
}

try {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: import.meta.dirname,
    ...quiet,
  })
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
  hold('publint', spawnSync('publint', ['run', tarball, '--strict'], { stdio: 'inherit' }).status === 0)

  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const install = ['install', '--silent', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball]
  execFileSync('npm', install, { cwd: folder, ...quiet })
  const installed = join(folder, 'node_modules', 'smtp-status')
  const smtpStatus = (...words) => runHere('npx', '--no-install', 'smtp-status', ...words)

  hold(
    'it brings nothing else along',
    readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')).length === 1,
  )
  const shipped = readdirSync(installed, { recursive: true }).map(String)
  hold('it ships no types and no maps', !shipped.some((path) => /\.(?:map|d\.ts)$/.test(path)))
  const licences = readFileSync(join(installed, 'dist/bundle/LICENSES.txt'), 'utf8')
  hold('it has no library for progress, which it never draws by one', !licences.includes('@clack/'))
  hold('it has a manual page', existsSync(join(installed, 'dist/man/smtp-status.1')))
  hold('it knows its version', /^\d+\.\d+\.\d+$/.test(smtpStatus('--version').trim()))
  hold('explain 550', smtpStatus('explain', '550').startsWith('550\nFailed for good'))
  hold('codes 5.7.26', smtpStatus('codes', '5.7.26').startsWith('X.7.26  Multiple authentication'))
  hold('completion bash', smtpStatus('completion', 'bash').includes('complete -o default'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
