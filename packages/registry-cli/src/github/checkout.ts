import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun } from '../context.js'
import { runGit } from '../git/run-git.js'
import type { AllowedPaths, ChangedFile } from './change.js'
import { allowedFiles } from './change.js'

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

/** Tells whether a name stands for a commit. */
export const hasCommit = (folder: string, name: string): boolean =>
  runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).status === 0

/** The files that differ from the last commit, in the order of their paths; a rename is one file gone and one new. */
function changedPaths(folder: string): readonly string[] {
  const tracked = git(folder, ['diff', '--name-only', '--no-renames', '-z', 'HEAD'])
  const untracked = git(folder, ['ls-files', '--others', '--exclude-standard', '-z'])
  return [...new Set(`${tracked}${untracked}`.split('\0'))].filter((path) => path !== '').toSorted()
}

function readChanged(folder: string, path: string): ChangedFile {
  const full = join(folder, path)
  if (!existsSync(full)) return { path, text: null }
  if (!lstatSync(full).isFile()) throw new CannotRun(`${path} is no regular file`, 'make it one')
  return { path, text: readFileSync(full, 'utf8') }
}

/** Changes in a checkout's files since its last commit, as far as such a change may have them. */
export function readChange(folder: string, kind: AllowedPaths): readonly ChangedFile[] {
  return allowedFiles(
    changedPaths(folder).map((path) => readChanged(folder, path)),
    kind,
  )
}
