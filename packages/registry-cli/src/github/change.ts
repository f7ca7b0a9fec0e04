import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun } from '../context.js'
import { runGit } from '../git/run-git.js'
import { listOf, textAt, valueAt } from './json.js'

/** Under which name GitHub shows what a workflow committed; no signature, no hooks of whoever runs it. */
const settings = {
  'user.name': 'github-actions[bot]',
  'user.email': '41898282+github-actions[bot]@users.noreply.github.com',
  'commit.gpgSign': 'false',
  'core.hooksPath': '/dev/null',
}

const settingWords = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** Runs git in a folder and gives what it prints. Throws `CannotRun` with git's own words where it refuses. */
export function git(folder: string, words: readonly string[]): string {
  const { status, out, complaint } = runGit(folder, [...settingWords, ...words])
  if (status === 0) return new TextDecoder().decode(out)
  throw new CannotRun(`git ${words[0] ?? ''} failed: ${complaint}`, 'run this in a checkout of the registry')
}

/** Whether a name stands for a commit. */
export const hasCommit = (folder: string, name: string): boolean =>
  runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).status === 0

/** The files that differ from the last commit, in the order of their paths; a rename is one file gone and one new. */
function changedPaths(folder: string): readonly string[] {
  const tracked = git(folder, ['diff', '--name-only', '--no-renames', '-z', 'HEAD'])
  const untracked = git(folder, ['ls-files', '--others', '--exclude-standard', '-z'])
  return [...new Set(`${tracked}${untracked}`.split('\0'))].filter((path) => path !== '').toSorted()
}

/** A file as a commit is to have it; `null` where it is to be gone. */
export interface ChangedFile {
  readonly path: string
  readonly text: string | null
}

/** Which files a workflow may commit. */
type AllowedPaths = 'proposal' | 'release'

const allowed: Readonly<Record<AllowedPaths, RegExp>> = {
  proposal:
    /^(?:registry-src\/(?:documents|basic-codes)\.yaml|registry-src\/(?:class|subject|enumerated)\/[0-9A-Z.]+\.yaml|\.changeset\/[\w-]+\.md)$/,
  release:
    /^(?:package-lock\.json|packages\/[a-z-]+\/(?:package\.json|CHANGELOG\.md)|\.changeset\/(?:[\w-]+\.md|pre\.json))$/,
}

const largestFile = 1024 * 1024

/** Gives files back that may be committed. Throws `CannotRun` naming the first that may not. */
export function allowedFiles(files: readonly ChangedFile[], kind: AllowedPaths): readonly ChangedFile[] {
  for (const { path, text } of files) {
    if (!allowed[kind].test(path) || path.includes('..')) {
      throw new CannotRun(
        `a ${kind} may not change ${JSON.stringify(path)}`,
        'change it in a pull request of your own',
      )
    }
    if (text !== null && text.length > largestFile) {
      throw new CannotRun(`${path} is too large`, 'change it in a pull request of your own')
    }
  }
  return files
}

function readChanged(folder: string, path: string): ChangedFile {
  const full = join(folder, path)
  if (!existsSync(full)) return { path, text: null }
  if (!lstatSync(full).isFile()) throw new CannotRun(`${path} is no regular file`, 'make it one')
  return { path, text: readFileSync(full, 'utf8') }
}

/** What a checkout's files have that its last commit has not, as far as such a change may. */
export function readChange(folder: string, kind: AllowedPaths): readonly ChangedFile[] {
  return allowedFiles(
    changedPaths(folder).map((path) => readChanged(folder, path)),
    kind,
  )
}

/** Reads files out of JSON, and checks them as if a stranger had written it. */
export function filesFrom(value: unknown, kind: AllowedPaths): readonly ChangedFile[] {
  const files = listOf(valueAt(value, 'files'), 'files').map((file): ChangedFile => {
    const path = textAt(file, 'path')
    return { path, text: valueAt(file, 'text') === null ? null : textAt(file, 'text') }
  })
  return allowedFiles(files, kind)
}
