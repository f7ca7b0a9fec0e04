import { plural } from '@smtp-status/terminal/layout'
import { runGit } from '../../git/run-git.js'
import type { GivenSums, SumDifference } from './sums.js'
import { compareSums, parseSums } from './sums.js'
import { rebuildWithOwnBuilder, hasSameBuilder, rebuildSums } from './rebuild.js'
import type { AuditDetail, AuditResult } from '../result.js'

/** By which code the artifacts of a release were made again. */
export type Builder = 'present' | 'own'

/** Outcome of comparing a release with the source of its tag. */
export interface ReleaseAudit {
  readonly tag: string
  /** The file with the digests that were published. */
  readonly file: string
  /** `null` where there is no such tag. */
  readonly commit: string | null
  /** Number of files that the two lists name together. */
  readonly files: number
  readonly differences: readonly SumDifference[]
  /** Tells whether the release was made by other code than the one that made it again, so that this alone may explain differences. */
  readonly otherBuilder: boolean
  /** Reason for which nothing could be compared. */
  readonly reason: string | null
}

function commitOf(project: string, tag: string): string | null {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `refs/tags/${tag}^{commit}`]
  const { status, out } = runGit(project, words)
  return status === 0 ? new TextDecoder().decode(out).trim() : null
}

/** Makes the artifacts of a release again from the source of its tag, and compares their digests with those that were published. */
export async function auditRelease(
  project: string,
  { tag, file, text }: GivenSums,
  builder: Builder,
): Promise<ReleaseAudit> {
  const commit = commitOf(project, tag)
  const failed = { tag, file, commit, files: 0, differences: [], otherBuilder: false }
  if (commit === null) return { ...failed, reason: 'the repository has no such tag' }
  const published = parseSums(text)
  if (!published) return { ...failed, reason: `${file} is no list of digests and names` }
  const rebuilt = await (builder === 'own' ? rebuildWithOwnBuilder : rebuildSums)(project, commit)
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

const isSound = ({ reason, differences }: ReleaseAudit): boolean =>
  reason === null && differences.length === 0

const short = (digest: string | null): string => (digest ?? '').slice(0, 12)

const texts: Readonly<Record<SumDifference['kind'], (difference: SumDifference) => string>> = {
  altered: ({ published, rebuilt }) =>
    `the release has other bytes (${short(published)}…) than its source gives (${short(rebuilt)}…)`,
  missing: () => 'its source gives this file, and the release does not list it',
  added: () => 'the release lists this file, and its source does not give it',
}

const hint =
  'The code that publishes has changed since, which may be the reason: --own-builder makes the release again with its own code.'

function detailsOf(audit: ReleaseAudit): readonly AuditDetail[] {
  const { tag, reason, differences, otherBuilder } = audit
  if (reason !== null) return [{ label: tag, text: `cannot be compared: ${reason}` }]
  const files = differences.map((difference) => ({
    label: `${tag} ${difference.file}`,
    text: `${difference.kind}: ${texts[difference.kind](difference)}`,
  }))
  return files.length > 0 && otherBuilder ? [...files, { label: tag, text: hint }] : files
}

const withoutSums = (tag: string): AuditDetail => ({
  label: tag,
  text: 'not compared: no SHA256SUMS of this release was given',
})

const cellsOf = ({ tag, commit, files, differences }: ReleaseAudit): readonly string[] => [
  tag,
  (commit ?? 'no such tag').slice(0, 12),
  String(files),
  String(files - differences.length),
]

function tableOf(audits: readonly ReleaseAudit[]): readonly string[] {
  const rows = audits.length === 0 ? [] : [['release', 'commit', 'files', 'equal'], ...audits.map(cellsOf)]
  const width = Math.max(0, ...rows.map(([tag = '']) => tag.length))
  return rows.map(([tag = '', commit = '', files = '', equal = '']) =>
    [tag.padEnd(width), commit.padEnd(12), files.padStart(5), equal.padStart(5)].join('  '),
  )
}

/** Result of comparing releases with the sources of their tags. Takes the tags of releases of which no digests were given, too. */
export function releasesResult(audits: readonly ReleaseAudit[], uncompared: readonly string[]): AuditResult {
  const sound = audits.filter(isSound)
  const files = audits.reduce((sum, audit) => sum + audit.files, 0)
  const sentence = `${plural(audits.length, 'release')}, ${plural(files, 'file')}: ${sound.length} made again to the byte`
  const others = audits.length - sound.length
  const left = uncompared.length === 0 ? '' : `, ${uncompared.length} not compared`
  return {
    audit: 'releases',
    outcome: others === 0 ? 'passed' : 'failed',
    summary: `${sentence}, ${others} not${left}`,
    table: tableOf(audits),
    details: [...audits.flatMap(detailsOf), ...uncompared.map(withoutSums)],
    data: { releases: audits, uncompared },
  }
}
