// Packs every package that is published, and writes their digests beside them: node scripts/pack-packages.mjs FOLDER
// In a workflow, says to the jobs that follow what the digests and the tags of the packages are.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (!folder) throw new Error('usage: node scripts/pack-packages.mjs FOLDER')
const root = join(import.meta.dirname, '..')

const manifestOf = (name) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
const folders = new Map(readdirSync(join(root, 'packages')).map((name) => [manifestOf(name).name, name]))
const manifests = [...folders.values()].map(manifestOf).filter((manifest) => manifest.private !== true)

mkdirSync(folder, { recursive: true })
const packages = manifests.flatMap(({ name }) => ['--workspace', name])

/** Packs with some flags, and gives what npm prints. */
function pack(...flags) {
  const { status, stdout } = spawnSync('npm', ['pack', '--ignore-scripts', ...flags, ...packages], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`npm pack ended with ${status}`)
  return stdout
}

// A tarball holds the rights of its files, and the mask of new files decides about those of a checkout.
process.umask(0o22)
for (const { name, files } of JSON.parse(pack('--dry-run', '--json')))
  for (const { path } of files) {
    const file = join(root, 'packages', folders.get(name), path)
    chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644)
  }
pack('--silent', '--pack-destination', folder)

const tarballs = readdirSync(folder)
  .filter((name) => name.endsWith('.tgz'))
  .toSorted()
if (tarballs.length !== manifests.length)
  throw new Error(`${manifests.length} packages gave ${tarballs.length} tarballs`)
const digestOf = (name) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')
const sums = tarballs.map((name) => `${digestOf(name)}  ${name}\n`).join('')
writeFileSync(join(folder, 'SHA256SUMS'), sums)
process.stdout.write(sums)

const output = process.env['GITHUB_OUTPUT']
if (output) {
  const tags = manifests.map(({ name, version }) => `${name}@${version}`).join(' ')
  appendFileSync(output, `sums<<END\n${sums}END\ntags=${tags}\n`)
}
