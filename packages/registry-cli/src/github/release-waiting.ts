import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExitStatus } from '../context.js'
import type { Job } from './job.js'

/** Says to the steps that follow whether a changeset waits for its release. */
export async function sayWhetherWaiting({ env, terminal, workingFolder }: Job): Promise<ExitStatus> {
  const waiting = readdirSync(join(workingFolder, '.changeset')).some(
    (name) => name.endsWith('.md') && name !== 'README.md',
  )
  const line = `waiting=${waiting}\n`
  const output = env['GITHUB_OUTPUT']
  if (output) appendFileSync(output, line)
  terminal.print(line)
  return 0
}
