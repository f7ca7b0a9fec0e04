import { join } from 'node:path'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { readTextFile } from '../files.js'
import { parseJson } from './json.js'

/** Result of a command of the command line. */
export interface CommandResult {
  readonly status: ExitStatus
  readonly out: string
  readonly err: string
}

/** Inputs that a step of a workflow gets from outside. */
export interface Job extends Context {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Runs `registry` with these words, in the job's folder or in another one, and keeps what it prints. */
  readonly runRegistry: (words: readonly string[], folder?: string) => Promise<CommandResult>
}

/** Folder of a checkout in which steps leave what the next one reads. */
const jobFolder = 'dist/github'

/** A path inside the folder that steps share. */
export const inJobFolder = ({ workingFolder }: Pick<Job, 'workingFolder'>, name: string): string =>
  join(workingFolder, jobFolder, name)

/** A variable of the environment. Throws `CannotRun` where it is not set. */
export function variable({ env }: Pick<Job, 'env'>, name: string): string {
  const value = env[name]
  if (value === undefined || value === '') {
    throw new CannotRun(`${name} is not set`, 'GitHub sets it in a workflow; elsewhere, set it yourself')
  }
  return value
}

/** The event that started the workflow, as GitHub recorded it. */
export function readEvent(job: Job): unknown {
  const path = variable(job, 'GITHUB_EVENT_PATH')
  return parseJson(readTextFile(path, job), path)
}

/** Address of the run's log; empty outside of a workflow. */
export function runAddress({ env }: Pick<Job, 'env'>): string {
  const [server, repository, run] = ['SERVER_URL', 'REPOSITORY', 'RUN_ID'].map(
    (name) => env[`GITHUB_${name}`],
  )
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : ''
}
