// Builds, packs and makes the site in a clone for each of several circumstances, and compares every byte: `npm run same-bytes`. Writes
// what came of it, and docs/reliability.md. With part of a name at its end it tries those circumstances
// alone, and writes nothing.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeReliabilityPage } from '../faults/page.mjs'
import { variants } from './variants.mjs'

const root = join(import.meta.dirname, '../..')

/** The commands of a build, and the folders into which they write what is published. */
const commands = [
  ['run', '--silent', 'build', '--', '--force'],
  ['run', '--silent', 'site:pages'],
  ['run', '--silent', 'release:pack'],
]
const outputs = { artifacts: 'dist/registry', site: 'dist/site', tarballs: 'dist/packed' }

function run(program, words, options = {}) {
  const { status, error, stderr } = spawnSync(program, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    ...options,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}\n${stderr}`)
}

/** The commit that is built each time. */
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()

/** Clones the project, with the packages that are installed here. */
function cloneInto(folder, user) {
  run('git', ['clone', '--quiet', '--no-checkout', root, folder])
  run('git', ['-C', folder, 'checkout', '--quiet', '--detach', commit])
  // The installed packages are links to the files here, whose owner stays.
  if (user !== undefined) run('chown', ['-R', String(user), folder])
  const installed = ['.', ...readdirSync(join(root, 'packages')).map((name) => join('packages', name))]
  for (const part of installed.map((path) => join(path, 'node_modules')))
    if (existsSync(join(root, part))) run('cp', ['-al', join(root, part), join(folder, part)])
}

function* filesIn(folder) {
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesIn(path)
    else yield path
  }
}

const digestsOf = (folder) =>
  new Map(
    [...filesIn(folder)].map((path) => [
      path.slice(folder.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )

/** Does something under a mask of new files. */
function underMask(mask, task) {
  const before = process.umask(mask)
  try {
    return task()
  } finally {
    process.umask(before)
  }
}

/** Builds under some circumstances. Gives the digest of each file, by output. */
function digestsUnder({ folder = 'clone', user, umask = 0o22, env = () => ({}) }, scratch) {
  const clone = join(scratch, folder)
  const own = {
    ...process.env,
    GITHUB_REPOSITORY: 'example/registry',
    TURBO_TELEMETRY_DISABLED: '1',
    HOME: clone,
    npm_config_cache: join(clone, '.npm'),
    ...env(join(scratch, 'programs')),
  }
  underMask(umask, () => {
    cloneInto(clone, user)
    for (const words of commands)
      run('npm', words, { cwd: clone, env: own, ...(user !== undefined && { uid: user, gid: user }) })
  })
  return Object.fromEntries(
    Object.entries(outputs).map(([name, path]) => [name, digestsOf(join(clone, path))]),
  )
}

function underScratch(variant) {
  const scratch = mkdtempSync(join(tmpdir(), 'same-bytes-'))
  chmodSync(scratch, 0o755)
  try {
    return digestsUnder(variant, scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const differing = (one, other) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path))

const [wanted = ''] = process.argv.slice(2)
const plain = underScratch({})
const results = variants
  .filter(({ name }) => name.includes(wanted))
  .map((variant) => {
    const digests = underScratch(variant)
    const differs = Object.fromEntries(
      Object.keys(outputs).map((name) => [name, differing(plain[name], digests[name])]),
    )
    console.log(variant.name, differs)
    return { name: variant.name, differs }
  })
const files = Object.fromEntries(Object.keys(outputs).map((name) => [name, plain[name].size]))
if (wanted === '') {
  writeFileSync(
    join(import.meta.dirname, 'results.json'),
    `${JSON.stringify({ files, variants: results }, null, 2)}\n`,
  )
  writeReliabilityPage()
}
process.exitCode = results.every(({ differs }) => Object.values(differs).every((paths) => paths.length === 0))
  ? 0
  : 1
