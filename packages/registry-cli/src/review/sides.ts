import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSource } from '@smtp-status/source'
import type { MergeText, ReviewedSide } from '@smtp-status/submission'
import { mergeSides } from '@smtp-status/submission'
import { branchPoint, commitDay, countMissing, requireRepository, resolveCommit } from '../git/commits.js'
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

const sideOf = (named: Named, { items, changesets }: Snapshot): ReviewedSide => ({
  ...named,
  loaded: readSource(items),
  changesets,
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

/** Merges texts as git does. */
const mergeText =
  (project: string): MergeText =>
  (start, ours, theirs) => {
    const folder = mkdtempSync(join(tmpdir(), 'registry-merge-'))
    try {
      for (const [name, bytes] of Object.entries({ start, ours, theirs }))
        writeFileSync(join(folder, name), bytes)
      const files = ['ours', 'start', 'theirs'].map((name) => join(folder, name))
      const { status, out } = runGit(project, ['merge-file', '-p', '--quiet', ...files])
      return status === 0 ? out : undefined
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

/**
 * Reads both sides of a review. Where the base has gone on since the change branched off, the change is taken as merged with it;
 * where the two do not go together, it is compared with the place where it branched off, and `behind` names the files.
 */
export async function reviewedPair(project: string, names: ReviewedNames): Promise<ReviewedPair> {
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
    head: { ...sideOf(head.named, merged), behind },
  }
}
