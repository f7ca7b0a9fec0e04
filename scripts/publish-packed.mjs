// Publishes the tarballs of a folder that are not published yet: node scripts/publish-packed.mjs FOLDER
// SUMS holds the digests that the job which packed them gave; any tarball that is other, missing or additional ends it before
// anything is published. Nothing of a package is unpacked or run here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const sums = (process.env['SUMS'] ?? '').split('\n').filter(Boolean)
if (!folder || sums.length === 0) throw new Error('usage: SUMS=... node scripts/publish-packed.mjs FOLDER')

const digestOf = (name) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.tgz'))
  .toSorted()
const found = names.map((name) => `${digestOf(name)}  ${name}`)
if (found.toSorted().join('\n') !== sums.toSorted().join('\n')) {
  console.error(
    `the tarballs are not those that were packed:\n${found.join('\n')}\nexpected:\n${sums.join('\n')}`,
  )
  process.exit(1)
}

const npm = (words, stdio) => spawnSync('npm', words, { stdio, encoding: 'utf8' })

/** The name and version that a tarball's own manifest states, as `npm pack` reports it without unpacking. */
function identityOf(name) {
  const words = ['pack', '--dry-run', '--ignore-scripts', '--json', join(folder, name)]
  const { stdout } = npm(words, ['ignore', 'pipe', 'inherit'])
  const [{ id }] = JSON.parse(stdout)
  return id
}

const isPublished = (id) => npm(['view', id, 'version'], ['ignore', 'pipe', 'ignore']).stdout.trim() !== ''

for (const name of names) {
  const id = identityOf(name)
  if (isPublished(id)) {
    console.log(`${id} is published already`)
    continue
  }
  const words = ['publish', join(folder, name), '--ignore-scripts', '--provenance', '--access', 'public']
  const { status } = npm(words, 'inherit')
  if (status !== 0) process.exit(status ?? 1)
}
