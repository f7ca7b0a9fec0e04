import { spawnSync } from 'node:child_process'
import { showUnseen } from '@smtp-status/terminal/report'
import { CannotRun } from '../context.js'

/** What git answered. */
export interface GitAnswer {
  /** 0 where it did what it was asked to do. */
  readonly status: number
  readonly out: Uint8Array
  /** The first line of what it complained about, safe to print. */
  readonly complaint: string
}

/** The most that git may answer at once, in bytes. */
export const answerLimit: number = 64 * 1024 * 1024

// No question at a terminal, no fetch behind our back, and the objects themselves instead of what may replace them.
/** What git gets to see of an environment, so that it answers the same to everybody. */
export const environment: Readonly<Record<string, string>> = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
}

/** Says in words for the user why git could not be run. */
export function explainFailure(error: Error): CannotRun {
  const code = 'code' in error ? String(error.code) : error.message
  const cause = { cause: error }
  if (code === 'ENOENT')
    return new CannotRun('git was not found', 'install git, or put it on the PATH', cause)
  if (code === 'ENOBUFS') {
    return new CannotRun(
      'git answers with more than can be reviewed',
      'look at what the commit brings in',
      cause,
    )
  }
  return new CannotRun(`git could not be started: ${code}`, 'see that git runs at all: git --version', cause)
}

/** Runs git in a folder, without a shell. Throws `CannotRun` where git cannot be run; what git itself refuses is an answer. */
export function runGit(folder: string, words: readonly string[], input = ''): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', words, {
    cwd: folder,
    input,
    env: { ...process.env, ...environment },
    maxBuffer: answerLimit,
    windowsHide: true,
  })
  if (error) throw explainFailure(error)
  const [complaint = ''] = stderr.toString('utf8').split('\n')
  return { status: status ?? 1, out: stdout, complaint: showUnseen(complaint) }
}
