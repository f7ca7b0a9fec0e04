import { showUnseen } from '@smtp-status/terminal/safe-text'
import { CannotRun } from '../context.js'
import { changesetFolder, sourceFolderName } from '@smtp-status/submission'
import { runGit } from './run-git.js'

const commitForm = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

const textOf = (out: Uint8Array): string => new TextDecoder().decode(out).trim()

/** Tells whether a folder is in a git repository that has a commit. */
export function isInRepository(folder: string): boolean {
  return runGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).status === 0
}

/** Throws `CannotRun` where a folder is in no git repository. */
export function requireRepository(folder: string): void {
  const { status, complaint } = runGit(folder, ['rev-parse', '--git-dir'])
  if (status === 0) return
  throw new CannotRun(
    `git finds no repository here: ${complaint}`,
    'run the command inside a git checkout of the registry',
  )
}

/**
 * The id of the commit that a name stands for: a branch, tag, id or expression such as `HEAD~1`. A name is never taken for an
 * option of git. Throws `CannotRun` where it names no commit.
 */
export function resolveCommit(folder: string, name: string): string {
  const { status, out } = runGit(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name.replaceAll('\0', '')}^{commit}`,
  ])
  const id = textOf(out)
  if (status === 0 && commitForm.test(id)) return id
  throw new CannotRun(
    `${showUnseen(name)} names no commit in this repository`,
    'name a branch, tag or commit; git fetch brings in what is not here yet',
  )
}

/** Counts the commits of one line that another lacks, of those that touch the registry or its changesets. */
export function countMissing(folder: string, line: string, other: string): number {
  const range = [`^${line}`, other, '--', sourceFolderName, changesetFolder]
  const { status, out } = runGit(folder, ['rev-list', '--count', ...range])
  return status === 0 ? Number(textOf(out)) : 0
}

/** Files of a folder that commits of the line of first parents removed, each with the last commit that did. */
export function removedFiles(folder: string, line: string, under: string): ReadonlyMap<string, string> {
  const form = ['--first-parent', '--diff-merges=first-parent', '--no-renames', '--diff-filter=D']
  const { out } = runGit(folder, ['log', ...form, '--name-only', '--format=%H', line, '--', under])
  const removed = new Map<string, string>()
  let commit = ''
  for (const text of textOf(out).split('\n')) {
    if (commitForm.test(text)) commit = text
    else if (text !== '' && !removed.has(text)) removed.set(text, commit)
  }
  return removed
}

/** The day of a commit where its author was, and today where the commit says a later day. */
export function commitDay(folder: string, commit: string, today: string): string {
  const { status, out } = runGit(folder, [
    'show',
    '--no-patch',
    '--no-show-signature',
    '--format=%cs',
    commit,
  ])
  const day = textOf(out)
  return status === 0 && /^\d{4}-\d{2}-\d{2}$/.test(day) && day < today ? day : today
}

/** The commit from which two others branched off; `undefined` where there is none, or where a shallow clone does not tell. */
export function branchPoint(folder: string, one: string, other: string): string | undefined {
  const { status, out } = runGit(folder, ['merge-base', one, other])
  const id = textOf(out).split('\n')[0] ?? ''
  return status === 0 && commitForm.test(id) ? id : undefined
}
