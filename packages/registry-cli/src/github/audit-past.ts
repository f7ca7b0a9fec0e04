import { limits } from '@smtp-status/registry'
import { join } from 'node:path'
import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { fetchIana } from '../compare/run.js'
import { writeWholeFile } from '@smtp-status/publish/disk'
import type { Job } from './job.js'
import { inJobFolder } from './job.js'

const timeout = 30_000

/** Fetches the history.json of the last release, as far as it is of a usable size. */
async function fetchPublished(job: Job, address: string): Promise<string> {
  const response = await job.fetch(address, { signal: AbortSignal.timeout(timeout) })
  const text = await response.text()
  if (response.ok && text.length <= limits.downloadBytes) return text
  throw new CannotRun(
    `${address} cannot be used: ${response.status}, ${text.length} characters`,
    'run it again later',
  )
}

const advice =
  'The commit after --since above is what to set as the variable AUDIT_SINCE of the repository (Settings, Secrets and variables, Actions).\n'

/**
 * Audits the past of main: every commit of it (since AUDIT_SINCE, where that is set), IANA's file of today, and the history that
 * was published last (at PUBLISHED_HISTORY, where that is set).
 */
export async function auditPast(job: Job): Promise<ExitStatus> {
  const { env, terminal } = job
  const since = env['AUDIT_SINCE'] ?? ''
  const published = env['PUBLISHED_HISTORY'] ?? ''
  const words = ['audit', '--git', 'HEAD', ...(since === '' ? [] : ['--since', since])]
  const iana = inJobFolder(job, 'iana')
  writeWholeFile(join(iana, 'today.xml'), await fetchIana(job.fetch))
  words.push('--snapshots', iana)
  if (published !== '') {
    const file = inJobFolder(job, 'history.json')
    writeWholeFile(file, await fetchPublished(job, published))
    words.push('--published', file)
  }
  const { status, out, err } = await job.runRegistry(words)
  terminal.print(out)
  if (/--since\s+[0-9a-f]{12}/.test(out)) terminal.print(advice)
  terminal.warn(err)
  return status
}
