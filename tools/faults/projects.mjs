// Small projects in which commands are disturbed, and the programs.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const registryProgram = join(root, 'packages/registry-cli/bin/registry.js')
export const stepProgram = join(root, 'packages/registry-cli/bin/github.js')
export const siteProgram = join(root, 'packages/site/dist/main.js')
export const statusProgram = join(root, 'packages/smtp-status/bin/smtp-status.js')

/** Makes a project of the frozen registry. */
export function makeProject(folder) {
  cpSync(join(root, 'fixtures/registry-src'), join(folder, 'registry-src'), { recursive: true })
  mkdirSync(join(folder, '.changeset'))
}

export const entryFile = (folder, code) => join(folder, 'registry-src/enumerated', `${code}.yaml`)

/** Writes a file of a project, with the folders above it. */
export function put(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Replaces a text in a file, which must have it. */
export function edit(file, from, to) {
  const text = readFileSync(file, 'utf8')
  const edited = text.replace(from, to)
  if (edited === text) throw new Error(`${file} has no ${from}`)
  writeFileSync(file, edited)
}

const identity = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@users.noreply.github.com']

/** Runs git in a project. */
export const gitIn = (folder, ...words) => execFileSync('git', [...identity, ...words], { cwd: folder })

/** Makes a project a repository with one commit of all that is in it. */
export function commitAll(folder) {
  put(folder, '.gitignore', 'dist/\nevent.json\n')
  gitIn(folder, 'init', '--quiet', '--initial-branch=main')
  gitIn(folder, 'add', '--all')
  gitIn(folder, 'commit', '--quiet', '-m', 'The registry')
}
