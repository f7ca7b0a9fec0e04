import { spawn } from 'node:child_process'
import { showUnseen } from '@smtp-status/terminal/report'
import { CannotRun } from '../context.js'
import { environment, explainFailure } from '../git/run-git.js'

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
