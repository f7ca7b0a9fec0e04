import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allEntries, printRegistryCode } from '@smtp-status/registry'
import { inTemporaryFolder } from '@smtp-status/publish/disk'
import { fileOfEntry, readSource } from '@smtp-status/source'
import type { MergeText, Removals, ReviewedSide } from '@smtp-status/submission'
import { mergeSides } from '@smtp-status/submission'
import { branchPoint, commitDay, countMissing, requireRepository, resolveCommit } from '../git/commits.js'
import { removedEntries } from '../git/removed-entries.js'
import { runGit } from '../git/run-git.js'
import type { Snapshot } from '../git/snapshot.js'
import { commitSnapshot, workingSnapshot } from '../git/snapshot.js'

/** A change and what it is compared with. */
export interface ReviewedPair {
  readonly base: ReviewedSide
  readonly head: ReviewedSide
}

/** The sides that a review is asked to compare. */
export interface ReviewedNames {
  readonly base: string
  /** `undefined` for the working tree. */
  readonly head: string | undefined
  /** The day on which the working tree stands. */
  readonly today: string
}

interface Named {
  readonly name: string
  readonly commit?: string
  readonly day?: string
}

interface Head extends Snapshot {
  readonly named: Named
  /** The commit that it is, or is based on. */
  readonly tip: string
}

const sideOf = (named: Named, { items, ...release }: Snapshot): ReviewedSide => ({
  ...named,
  ...release,
  loaded: readSource(items),
})

async function headOf(project: string, { head: name, today }: ReviewedNames): Promise<Head> {
  if (name === undefined) {
    const named = { name: 'the working tree', day: today }
    return { ...workingSnapshot(project), named, tip: resolveCommit(project, 'HEAD') }
  }
  const commit = resolveCommit(project, name)
  const named = { name, commit, day: commitDay(project, commit, today) }
  return { ...(await commitSnapshot(project, commit)), named, tip: commit }
}

/** The entries that head has, base has not, and the history of base once removed. */
async function removedBefore(
  project: string,
  { commit = '', loaded: { sources } }: ReviewedSide,
  { loaded: { registry } }: ReviewedSide,
): Promise<Removals> {
  const fresh = (registry ? allEntries(registry) : [])
    .map(({ code: { table }, code }) => fileOfEntry(table, printRegistryCode(code)))
    .filter((file) => !sources.has(file))
  return fresh.length === 0 ? new Map() : removedEntries(project, commit, (file) => fresh.includes(file))
}

/** Merges texts as git does. */
const mergeText =
  (project: string): MergeText =>
  (start, ours, theirs) =>
    inTemporaryFolder('registry-merge', (folder) => {
      for (const [name, bytes] of Object.entries({ start, ours, theirs }))
        writeFileSync(join(folder, name), bytes)
      const files = ['ours', 'start', 'theirs'].map((name) => join(folder, name))
      const { status, out } = runGit(project, ['merge-file', '-p', '--quiet', ...files])
      return status === 0 ? out : undefined
    })

async function comparedPair(project: string, names: ReviewedNames): Promise<ReviewedPair> {
  requireRepository(project)
  const head = await headOf(project, names)
  const tip = resolveCommit(project, names.base)
  const now = await commitSnapshot(project, tip)
  const start = branchPoint(project, tip, head.tip) ?? tip
  const commits = start === tip ? 0 : countMissing(project, head.tip, tip)
  if (commits === 0)
    return { base: sideOf({ name: names.base, commit: tip }, now), head: sideOf(head.named, head) }
  const former = await commitSnapshot(project, start)
  const merged = mergeSides(former, head, now, mergeText(project))
  const behind = { commits, conflicts: merged.conflicts }
  if (merged.conflicts.length > 0)
    return {
      base: sideOf({ name: names.base, commit: start }, former),
      head: { ...sideOf(head.named, head), behind },
    }
  return {
    base: sideOf({ name: names.base, commit: tip }, now),
    head: { ...sideOf(head.named, { ...head, ...merged }), behind },
  }
}

/**
 * Reads both sides of a review. Where the base has gone on since the change branched off, the change is taken as merged with it;
 * where the two do not go together, it is compared with the place where it branched off, and `behind` names the files.
 */
export async function reviewedPair(project: string, names: ReviewedNames): Promise<ReviewedPair> {
  const { base, head } = await comparedPair(project, names)
  return { base, head: { ...head, removed: await removedBefore(project, base, head) } }
}
