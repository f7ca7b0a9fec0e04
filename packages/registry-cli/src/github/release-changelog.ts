import type { ExitStatus } from '../context.js'
import { writeChangelog } from '../release/changelog/write-changelog.js'
import { findProject } from '../root.js'
import type { Job } from './job.js'

/** Completes the changelog that `changeset version` wrote with what the release does to the registry. */
export async function completeChangelog({ terminal, workingFolder }: Job): Promise<ExitStatus> {
  terminal.print(`${writeChangelog(findProject(workingFolder))}\n`)
  return 0
}
