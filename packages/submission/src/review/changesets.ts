import parseChangeset from '@changesets/parse'
import type { ReportedRule } from '@smtp-status/terminal/report'
import type { ChangesetFile } from '../project-files.js'
import { packageName } from '../project-files.js'
import type { Bump } from '@smtp-status/registry'
import { compareBumps, mostOf } from './bump.js'
import type { BumpReason, NewChangeset, ReviewFinding, VersionReview } from './review.js'

/** Descriptions in reports of the rules on changesets. */
export const changesetRules: Readonly<Record<string, ReportedRule>> = {
  'release/changeset': {
    title: 'A change asks for the release that it needs',
    why: 'Programs learn of a new or changed code through a release, and rely on its version to tell how much changes.',
  },
  'release/changeset-withdrawn': {
    title: 'A change takes back no release that others wait for',
    why: 'A changeset that waits on the base stands for a change that is there already. Without it the next release would say too little.',
  },
  'release/changeset-unreadable': {
    title: 'A changeset can be read',
    why: 'One that cannot be read would keep every release from being made.',
  },
}

// More is no list of packages, and the parser takes time with the square of it.
const longestList = 100

/** The lines between the first two that are `---`; `undefined` where the text does not begin so. */
function frontMatter(text: string): readonly string[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const end = lines.indexOf('---', 1)
  const inside = lines.slice(1, end)
  const isShort = inside.length <= longestList && inside.every((line) => line.length <= longestList * 2)
  return lines[0] === '---' && end > 0 && isShort ? inside : undefined
}

function readOne({ file, text }: ChangesetFile): NewChangeset {
  const inside = frontMatter(text)
  if (!inside) return { file, fault: 'it does not begin with a list of packages between two lines ---' }
  try {
    const { releases } = parseChangeset(['---', ...inside, '---', ''].join('\n'))
    const own = releases.filter(({ name }) => name === packageName).map(({ type }): Bump => type)
    return own.length === 0 ? { file } : { file, bump: mostOf(own) }
  } catch {
    return { file, fault: 'its list of packages is not one package: major, minor, patch or none a line' }
  }
}

/** The changesets that head has and base has not. */
export function newChangesets(
  base: readonly ChangesetFile[],
  head: readonly ChangesetFile[],
): readonly NewChangeset[] {
  const known = new Set(base.map(({ file }) => file))
  return head.filter(({ file }) => !known.has(file)).map(readOne)
}

/** Tells whether the changesets of a change ask for a release that is as much as the change needs. */
export function reviewVersion(
  reasons: readonly BumpReason[],
  changesets: readonly NewChangeset[],
): VersionReview {
  const needed = mostOf(reasons.map(({ bump }) => bump))
  const given = mostOf(changesets.flatMap(({ bump }) => bump ?? []))
  return { needed, reasons, changesets, isEnough: compareBumps(given, needed) >= 0 }
}

function faultFinding({ file, fault }: NewChangeset): readonly ReviewFinding[] {
  if (fault === undefined) return []
  return [
    {
      rule: 'release/changeset-unreadable',
      severity: 'error',
      place: { file },
      message: `This changeset cannot be read: ${fault}`,
      advice: `Begin it with ---, '${packageName}': patch (or minor, major) and ---, a line each`,
    },
  ]
}

function lackFinding({ needed, changesets, isEnough }: VersionReview): readonly ReviewFinding[] {
  if (isEnough) return []
  const found = changesets
    .flatMap(({ file, bump }) => (bump === undefined ? [] : [`${bump} in ${file}`]))
    .join(', ')
  return [
    {
      rule: 'release/changeset',
      severity: 'error',
      place: { file: '.changeset' },
      message: `No changeset of this change asks for a release of ${packageName} that is ${needed} at least`,
      found: found === '' ? 'none that names it' : found,
      expected: `a file in .changeset/ that names '${packageName}': ${needed}`,
      advice: `Add .changeset/NAME.md: ---, '${packageName}': ${needed}, --- (a line each), then a sentence on what changes; npm run changeset asks for the same`,
    },
  ]
}

/** The changesets of one side, and the version that its package has. */
interface Waiting {
  readonly changesets: readonly ChangesetFile[]
  readonly version?: string
}

const steps = ['major', 'minor', 'patch'] as const

/** The release that was made between two versions; `none` where the version stays, or goes back. */
function releaseBetween(before = '', after = ''): Bump {
  const [was, is] = [before, after].map((version) =>
    version.split('.').map((part) => Number.parseInt(part, 10)),
  )
  const grown = steps.map((_, place) => (is?.[place] ?? 0) - (was?.[place] ?? 0))
  const place = grown.findIndex((difference) => difference !== 0)
  return (grown[place] ?? 0) > 0 ? (steps[place] ?? 'none') : 'none'
}

const bumpsOf = (changesets: readonly NewChangeset[]): Bump =>
  mostOf(changesets.flatMap(({ bump }) => bump ?? []))

/**
 * Finds that a change takes away or lowers changesets of its base, so that all that wait ask for less than before. A change that
 * makes the release itself, by the version of the package, has used them up.
 */
export function withdrawnFindings(base: Waiting, head: Waiting): readonly ReviewFinding[] {
  const [asked, kept] = [base.changesets.map(readOne), head.changesets.map(readOne)]
  const lowered = asked.filter(
    ({ file, bump = 'none' }) =>
      compareBumps(kept.find((each) => each.file === file)?.bump ?? 'none', bump) < 0,
  )
  const [needed, given] = [
    bumpsOf(asked),
    mostOf([bumpsOf(kept), releaseBetween(base.version, head.version)]),
  ]
  if (lowered.length === 0 || compareBumps(given, needed) >= 0) return []
  return [
    {
      rule: 'release/changeset-withdrawn',
      severity: 'error',
      place: { file: '.changeset' },
      message: 'The change takes back a release of what is on the base already',
      found: `${given} in all; ${lowered.map(({ file, bump = 'none' }) => `${bump} is gone from ${file}`).join(', ')}`,
      expected: `changesets that ask for ${needed} together, as those of the base do`,
      advice: 'Put the changeset back as it was, and add one of your own for your change',
    },
  ]
}

/** Faults of the changesets of a change. */
export function changesetFindings(version: VersionReview): readonly ReviewFinding[] {
  return [...version.changesets.flatMap(faultFinding), ...lackFinding(version)]
}
