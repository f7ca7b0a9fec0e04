import type { AuditDetail, AuditVerdict } from '../verdict.js'
import { count } from '../verdict.js'
import type { ReleaseAudit } from './audit-release.js'
import type { SumDifference } from './sums.js'

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

/** What comparing releases with the sources of their tags came to. Takes the tags of releases of which no digests were given, too. */
export function releasesVerdict(
  audits: readonly ReleaseAudit[],
  uncompared: readonly string[],
): AuditVerdict {
  const sound = audits.filter(isSound)
  const files = audits.reduce((sum, audit) => sum + audit.files, 0)
  const sentence = `${count(audits.length, 'release')}, ${count(files, 'file')}: ${sound.length} made again to the byte`
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
