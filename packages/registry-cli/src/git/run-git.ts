import { spawnSync, spawn } from 'node:child_process'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { limits } from '@smtp-status/registry'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { CannotRun } from '../context.js'

/** Answer of git. */
interface GitAnswer {
  /** 0 where it did what it was asked to do. */
  readonly status: number
  readonly out: Uint8Array
  /** The first line of what it complained about, safe to print. */
  readonly complaint: string
}

// No question at a terminal, no fetch behind our back, and the objects themselves instead of what may replace them.
/** Parts of an environment that git gets to see, so that it answers the same to everybody. */
export const environment: Readonly<Record<string, string>> = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  // A file that cannot be there, in place of `.git/info/grafts`, which gives commits other parents.
  GIT_GRAFT_FILE: join(devNull, 'none'),
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
    maxBuffer: limits.gitAnswerBytes,
    windowsHide: true,
  })
  if (error) throw explainFailure(error)
  const [complaint = ''] = stderr.toString('utf8').split('\n')
  return { status: status ?? 1, out: stdout, complaint: showUnseen(complaint) }
}

/** A git that runs, and what it has to say as it comes. */
export interface GitStream {
  readonly out: AsyncIterable<Uint8Array>
  readonly send: (text: string) => void
  /** Waits for its end. Throws `CannotRun` where it did not do all that it was asked to do. */
  readonly end: () => Promise<void>
  /** Stops it, wherever it is. Does nothing where it has ended. */
  readonly stop: () => void
}

const complaintLimit = 1000

/** Starts git in a folder, without a shell. Its answer is taken no faster than it is read. */
export function startGit(folder: string, words: readonly string[]): GitStream {
  const child = spawn('git', words, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < complaintLimit) complaint += text.slice(0, complaintLimit)
  })
  // A git that has ended takes no more; how it ended says why.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<number | Error>((resolve) => {
    child.on('error', resolve).on('close', (status) => resolve(status ?? 1))
  })
  return {
    out: child.stdout,
    send: (text) => void child.stdin.write(text),
    end: async () => {
      child.stdin.end()
      const result = await ended
      if (result instanceof Error) throw explainFailure(result)
      if (result === 0) return
      const [line = ''] = complaint.split('\n')
      throw new CannotRun(`git cannot read the history: ${showUnseen(line)}`, 'git fsck says what is broken')
    },
    stop: () => void child.kill(),
  }
}
