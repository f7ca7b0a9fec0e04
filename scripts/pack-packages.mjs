// Packs every package that is published, and writes their digests beside them: node scripts/pack-packages.mjs FOLDER
// In a workflow, says to the jobs that follow what the digests and the tags of the packages are.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (!folder) throw new Error('usage: node scripts/pack-packages.mjs FOLDER')
const root = join(import.meta.dirname, '..')

const manifests = readdirSync(join(root, 'packages'))
  .map((name) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')))
  .filter((manifest) => manifest.private !== true)

mkdirSync(folder, { recursive: true })
const words = manifests.flatMap(({ name }) => ['--workspace', name])
const { status } = spawnSync(
  'npm',
  ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder, ...words],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
)
if (status !== 0) throw new Error(`npm pack ended with ${status}`)

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
