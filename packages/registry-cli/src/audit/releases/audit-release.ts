import { runGit } from '../../git/run-git.js'
import type { GivenSums } from './given-sums.js'
import { rebuildWithOwnBuilder } from './own-builder.js'
import { hasSameBuilder, rebuildSums } from './rebuild.js'
import type { SumDifference } from './sums.js'
import { compareSums, parseSums } from './sums.js'

/** By which code the artifacts of a release were made again. */
export type Builder = 'present' | 'own'

/** What became of comparing a release with the source of its tag. */
export interface ReleaseAudit {
  readonly tag: string
  /** The file with the digests that were published. */
  readonly file: string
  /** `null` where there is no such tag. */
  readonly commit: string | null
  /** How many files the two lists name together. */
  readonly files: number
  readonly differences: readonly SumDifference[]
  /** Whether the release was made by other code than the one that made it again, so that this alone may explain differences. */
  readonly otherBuilder: boolean
  /** Why nothing could be compared. */
  readonly reason: string | null
}

function commitOf(project: string, tag: string): string | null {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `refs/tags/${tag}^{commit}`]
  const { status, out } = runGit(project, words)
  return status === 0 ? new TextDecoder().decode(out).trim() : null
}

/** Makes the artifacts of a release again from the source of its tag, and compares their digests with those that were published. */
export function auditRelease(
  project: string,
  { tag, file, text }: GivenSums,
  builder: Builder,
): ReleaseAudit {
  const commit = commitOf(project, tag)
  const failed = { tag, file, commit, files: 0, differences: [], otherBuilder: false }
  if (commit === null) return { ...failed, reason: 'the repository has no such tag' }
  const published = parseSums(text)
  if (!published) return { ...failed, reason: `${file} is no list of digests and names` }
  const rebuilt = (builder === 'own' ? rebuildWithOwnBuilder : rebuildSums)(project, commit)
  if ('reason' in rebuilt) return { ...failed, reason: `its source gives no artifacts: ${rebuilt.reason}` }
  const again = parseSums(rebuilt.text)
  if (!again) return { ...failed, reason: 'what its source gives is no list of digests and names' }
  return {
    tag,
    file,
    commit,
    files: new Set([...published.keys(), ...again.keys()]).size,
    differences: compareSums(published, again),
    otherBuilder: builder === 'present' && !hasSameBuilder(project, commit),
    reason: null,
  }
}
