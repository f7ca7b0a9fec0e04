import { sourceFolderName } from '@smtp-status/submission'
import { CannotRun } from '../context.js'
import { runGit, startGit } from './run-git.js'

/** A file that a commit wrote, or took away. */
export interface ChangedFile {
  /** Relative to the project, with `/` between the parts. */
  readonly path: string
  /** The file's mode in git; `000000` where it is gone. */
  readonly mode: string
  readonly id: string
}

/** A commit that touched the registry, and the files in which it differs from its first parent. */
export interface LoggedCommit {
  readonly commit: string
  /** The day on which it was made, where its committer was. */
  readonly day: string
  readonly files: readonly ChangedFile[]
}

const nul = 0
const commitForm = /^commit ([0-9a-f]+) (\d{4}-\d{2}-\d{2})$/
const fileForm = /^\n?:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/

// Settings of the user for `git log` must not change what is read.
const logWords = [
  '-c',
  'log.showRoot=true',
  'log',
  '--first-parent',
  '--diff-merges=first-parent',
  '--reverse',
  '--relative',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-color',
  '--no-notes',
  '--no-mailmap',
  '--no-show-signature',
  '--no-ext-diff',
  '--ignore-submodules=none',
  '-O/dev/null',
  '--format=tformat:commit %H %cs',
]

/** The pieces between the NULs of a stream. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  // Put together at its end alone: a long one that comes in many chunks would else be copied with each.
  let begun: Uint8Array[] = []
  for await (const chunk of chunks) {
    let start = 0
    for (let at = chunk.indexOf(nul); at >= 0; at = chunk.indexOf(nul, start)) {
      yield new TextDecoder().decode(Buffer.concat([...begun, chunk.subarray(start, at)]))
      begun = []
      start = at + 1
    }
    if (start < chunk.length) begun.push(chunk.subarray(start))
  }
}

const broken = (piece: string): CannotRun =>
  new CannotRun(
    `git log says something that is not understood: ${JSON.stringify(piece.slice(0, 60))}`,
    'see that git is version 2.31 or later: git --version',
  )

/** Reads what git prints of commits, each as soon as the next begins. Throws `CannotRun` on anything else. */
export async function* parseLog(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LoggedCommit, void, void> {
  let commit: Omit<LoggedCommit, 'files'> | undefined
  let files: ChangedFile[] = []
  let file: Omit<ChangedFile, 'path'> | undefined
  for await (const piece of pieces(chunks)) {
    if (file) {
      files.push({ path: piece, ...file })
      file = undefined
      continue
    }
    const [, mode, id] = fileForm.exec(piece) ?? []
    if (mode !== undefined && id !== undefined) {
      file = { mode, id }
      continue
    }
    const [, next, day] = commitForm.exec(piece) ?? []
    if (next === undefined || day === undefined) throw broken(piece)
    if (commit !== undefined) yield { ...commit, files }
    commit = { commit: next, day }
    files = []
  }
  if (commit !== undefined) yield { ...commit, files }
}

/**
 * The commits up to a commit that touched the registry, oldest first, along first parents: what came in by a merge is what the merge
 * changed. The commit is an id, not a name. Throws `CannotRun` where git does not get to the end of it.
 */
export async function* readLog(project: string, commit: string): AsyncGenerator<LoggedCommit, void, void> {
  const git = startGit(project, [...logWords, commit, '--', sourceFolderName])
  try {
    yield* parseLog(git.out)
    await git.end()
  } finally {
    git.stop()
  }
}

const listWords = ['rev-list', '--first-parent']

/** Counts the commits that `readLog` will give. */
export function countCommits(project: string, commit: string): number {
  const { out } = runGit(project, [...listWords, '--count', commit, '--', sourceFolderName])
  return Number(new TextDecoder().decode(out))
}

/** The last commit, from one on backwards, that touched the registry; `undefined` where there is none. */
export function lastTouch(project: string, commit: string): string | undefined {
  const { out } = runGit(project, [...listWords, '--max-count=1', commit, '--', sourceFolderName])
  return new TextDecoder().decode(out).trim() || undefined
}
