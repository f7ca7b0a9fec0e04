import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PublishedRegistry } from '@smtp-status/publish/published'
import { emitModules } from './emit.js'
import { readRegistry } from './read-registry.js'

const jsonName = 'smtp-enhanced-status-codes.json'
const packageFolder = join(import.meta.dirname, '../..')

/** Reads the published JSON; a text says what keeps it from being read. */
function load(folder: string): PublishedRegistry | string {
  const path = join(folder, jsonName)
  try {
    const read = readRegistry(readFileSync(path, 'utf8'))
    return 'faults' in read ? `${path} is not a published registry:\n  ${read.faults.join('\n  ')}` : read
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `${path} cannot be read (${reason}).\nRun \`npm run build\` in the repository's root: it publishes the registry first.`
  }
}

function writeModules(registry: PublishedRegistry): void {
  const folder = join(packageFolder, 'src/generated')
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of emitModules(registry)) writeFileSync(join(folder, name), text)
}

/** Copies the published files, which go out under `data/*`. */
function copyArtifacts(from: string): void {
  const to = join(packageFolder, 'dist/data')
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  const files = readdirSync(from, { withFileTypes: true }).filter((file) => file.isFile())
  for (const { name } of files) copyFileSync(join(from, name), join(to, name))
}

const folder = resolve(process.argv[2] ?? join(packageFolder, '../../dist/registry'))
const registry = load(folder)
if (typeof registry === 'string') {
  process.stderr.write(`${registry}\n`)
  process.exitCode = 2
} else {
  writeModules(registry)
  copyArtifacts(folder)
}
