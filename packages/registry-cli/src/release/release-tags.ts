import { CannotRun } from '../context.js'
import { runGit } from '../git/run-git.js'
import { packageName } from '../review/changesets.js'
import type { Version } from './version.js'
import { compareVersions, parseVersion } from './version.js'

/** The tag of a release of the package that is made from the registry, as changesets names it. */
export const tagOf = (version: string): string => `${packageName}@${version}`

/** A release that has a tag in git. */
export interface Release {
  readonly tag: string
  readonly version: Version
}

function releaseOf(tag: string): readonly Release[] {
  const version = parseVersion(tag.slice(packageName.length + 1))
  return version ? [{ tag, version }] : []
}

/** The releases that have a tag, oldest version first. Throws `CannotRun` where git cannot list them. */
export function releaseTags(project: string): readonly Release[] {
  const { status, out, complaint } = runGit(project, ['tag', '--list', tagOf('*')])
  if (status !== 0)
    throw new CannotRun(`git cannot list the tags: ${complaint}`, 'run this in a git checkout')
  const tags = new TextDecoder().decode(out).split('\n').filter(Boolean)
  return tags.flatMap(releaseOf).toSorted((left, right) => compareVersions(left.version, right.version))
}
