import { packageName } from '@smtp-status/submission'
import { CannotRun } from '../context.js'
import { runGit } from '../git/run-git.js'

/** A version of a package (Semantic Versioning 2.0.0), without what its build adds. */
interface Version {
  readonly numbers: readonly [major: number, minor: number, patch: number]
  /** The parts of a pre-release, `['beta', '1']`; empty for a release. */
  readonly before: readonly string[]
}

const form = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/

/** Reads a version such as `1.10.0` or `2.0.0-beta.1`; `undefined` for anything else. */
export function parseVersion(text: string): Version | undefined {
  const match = form.exec(text)
  if (!match) return undefined
  const [, major, minor, patch, before = ''] = match
  const numbers = [Number(major), Number(minor), Number(patch)] as const
  return { numbers, before: before === '' ? [] : before.split('.') }
}

const isNumber = (part: string): boolean => /^\d+$/.test(part)

// Numbers come before words, and are compared as numbers (section 11.4).
function compareParts(left: string, right: string): number {
  if (left === right) return 0
  if (isNumber(left) && isNumber(right)) return Number(left) - Number(right)
  if (isNumber(left) !== isNumber(right)) return isNumber(left) ? -1 : 1
  return left < right ? -1 : 1
}

function compareBefore(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return right.length - left.length
  const decided = left
    .slice(0, right.length)
    .map((part, index) => compareParts(part, right[index] ?? ''))
    .find((order) => order !== 0)
  return decided ?? left.length - right.length
}

/** Orders versions by precedence (section 11): 1.99.0 before 1.100.0, 2.0.0-beta before 2.0.0. */
export function compareVersions(left: Version, right: Version): number {
  const decided = left.numbers
    .map((number, index) => number - (right.numbers[index] ?? 0))
    .find((order) => order !== 0)
  return decided ?? compareBefore(left.before, right.before)
}

/** The tag of a release of the package that is made from the registry, as changesets names it. */
export const tagOf = (version: string): string => `${packageName}@${version}`

/** A release that has a tag in git. */
interface Release {
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
