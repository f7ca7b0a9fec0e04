import type { ExitStatus } from '../context.js'
import { writeWholeFile } from '../files.js'
import { git, readChange } from './checkout.js'
import { releaseFile } from './handed-on.js'
import type { Job } from './job.js'
import { inJobFolder } from './job.js'

/** Leaves the versions and changelogs that `npm run release:version` wrote into the checkout for the job that writes. */
export async function makeRelease(job: Job): Promise<ExitStatus> {
  const { workingFolder, terminal } = job
  const files = readChange(workingFolder, 'release')
  const base = git(workingFolder, ['rev-parse', 'HEAD']).trim()
  writeWholeFile(inJobFolder(job, releaseFile), `${JSON.stringify({ base, files }, undefined, 2)}\n`)
  terminal.print(`${files.length} files change\n`)
  return 0
}
