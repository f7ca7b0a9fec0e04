import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packageFolder = join(import.meta.dirname, '../..')

/** Packs the package as it would be published and gives the tarball's path. */
function pack(folder: string): string {
  const options = { cwd: packageFolder, stdio: 'ignore' } as const
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], options)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  return join(folder, tarball ?? 'npm-pack-made-no-tarball.tgz')
}

/** Runs a checker, its words going to the terminal; both are on the path of npm scripts. */
const passes = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0

const folder = mkdtempSync(join(tmpdir(), 'codes-package-'))
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
