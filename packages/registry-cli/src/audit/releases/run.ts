import { withProgress } from '@smtp-status/terminal/progress'
import type { Context } from '../../context.js'
import { CannotRun } from '../../context.js'
import { requireRepository } from '../../git/commits.js'
import { releaseTags } from '../../release/tags.js'
import { findProject } from '../../project.js'
import type { AuditResult } from '../result.js'
import { notRun } from '../result.js'
import type { ReleaseAudit } from './result.js'
import { auditRelease, releasesResult } from './result.js'
import type { GivenSums } from './sums.js'
import { sumsInFolder, sumsOfRelease } from './sums.js'

/** The releases that are made again, and the way. */
export interface ReleasesRun {
  /** A folder with the `SHA256SUMS` of several releases. */
  readonly releases: string | undefined
  /** One release: its tag or version. */
  readonly release: string | undefined
  /** The `SHA256SUMS` of that one release, or the folder it lies in. */
  readonly sums: string | undefined
  /** Tells whether a release is built by its own code, and not by the code that is running. */
  readonly ownBuilder: boolean
}

function givenSums({ releases, release, sums }: ReleasesRun, context: Context): readonly GivenSums[] {
  if ((release === undefined) !== (sums === undefined)) {
    throw new CannotRun(
      '--release and --sums belong together',
      'name a release, such as 1.0.0, and the SHA256SUMS that was published with it',
    )
  }
  const one = release === undefined || sums === undefined ? [] : [sumsOfRelease(release, sums, context)]
  return [...(releases === undefined ? [] : sumsInFolder(releases, context)), ...one]
}

/** Makes releases again from the sources of their tags, and compares them with what was published; oldest version first. */
export async function runReleasesAudit(run: ReleasesRun, context: Context): Promise<AuditResult> {
  const given = givenSums(run, context)
  if (given.length === 0)
    return notRun('releases', '--releases names a folder with the SHA256SUMS of releases')
  const project = findProject(context.workingFolder)
  requireRepository(project)
  const tags = releaseTags(project).map(({ tag }) => tag)
  const rank = ({ tag }: GivenSums): number => (tags.includes(tag) ? tags.indexOf(tag) : tags.length)
  const inOrder = given.toSorted((left, right) => rank(left) - rank(right))
  const audits: ReleaseAudit[] = []
  await withProgress('Making releases again', context, async (report) => {
    for (const sums of inOrder) {
      await report(audits.length, inOrder.length)
      audits.push(await auditRelease(project, sums, run.ownBuilder ? 'own' : 'present'))
    }
  })
  // Naming one release asks for no other.
  const asked = run.releases === undefined ? [] : tags
  return releasesResult(
    audits,
    asked.filter((tag) => given.every((sums) => sums.tag !== tag)),
  )
}
