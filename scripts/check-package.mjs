// Packs the package in the working directory as it would be published, and has publint and arethetypeswrong look at the
// tarball. Both are on the path of npm scripts.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function pack(folder) {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { stdio: 'ignore' })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  return join(folder, tarball ?? 'npm-pack-made-no-tarball.tgz')
}

const passes = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

const folder = mkdtempSync(join(tmpdir(), 'packed-'))
try {
  const tarball = pack(folder)
  const results = [
    passes('publint', 'run', tarball, '--strict'),
    passes('attw', tarball, '--profile', 'esm-only', '--no-emoji'),
  ]
  if (results.includes(false)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
