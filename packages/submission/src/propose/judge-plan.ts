import type { Bump, Entry, EntryUpdate, Finding } from '@smtp-status/registry'
import { isAwaitingReview } from '@smtp-status/registry'
import type { LoadResult, SourceItem } from '@smtp-status/source'
import { readSource } from '@smtp-status/source'
import { frameRules } from '../frame-findings.js'
import type { ReadableSource, Removals } from '../judge-change.js'
import { isReadable, judgeChange } from '../judge-change.js'
import { findingInProject, locateFinding } from '../locate.js'
import { inProject } from '../project-files.js'
import { bumpReasons, mostOf } from '../review/bump.js'
import { sharedChanges } from '../review/shared-changes.js'
import type { PlannedFile } from './plan.js'

/** A source that is a registry, and the files that it was read from. */
export interface SoundSource {
  readonly items: readonly SourceItem[]
  readonly loaded: ReadableSource
  /** Entries that earlier commits removed, as far as git tells: their codes are not given out again. */
  readonly removed?: Removals
}

/** Outcome for the registry if a plan is carried out. */
export interface Judgement {
  /** Findings that the plan brings in: faults, conflicts, and what a review would refuse. Files are relative to the project. */
  readonly findings: readonly Finding[]
  /** The texts as they would be, by file relative to the project. */
  readonly sources: ReadonlyMap<string, string>
  /** The release that it needs; `none` where it cannot be known. */
  readonly bump: Bump
  /** The entries that are new or changed; none where there is no registry. */
  readonly entries: readonly Entry[]
}

const encoder = new TextEncoder()

function itemsAfter(items: readonly SourceItem[], files: readonly PlannedFile[]): readonly SourceItem[] {
  const planned = new Map(files.map(({ file, text }) => [file, { file, bytes: encoder.encode(text) }]))
  const known = new Set(items.map(({ file }) => file))
  return [
    ...items.map((item) => planned.get(item.file) ?? item),
    ...[...planned.values()].filter(({ file }) => !known.has(file)),
  ]
}

/** Reads the source as it would be after a plan. */
export function sourceAfter({ items }: SoundSource, files: readonly PlannedFile[]): LoadResult {
  return readSource(itemsAfter(items, files))
}

/** Tells of a finding whether it only asks a reviewer something; whoever proposes the change has just answered that. */
const isForReviewer = ({ rule, severity }: Finding): boolean =>
  severity !== 'error' && Object.hasOwn(frameRules, rule)

/** Tells of an update whether more changes than the exceptions that the change of another entry makes superfluous. */
const isOfProposal = ({ fields }: EntryUpdate): boolean => fields.some(({ field }) => field !== 'exceptions')

// A proposal comes before its review, so that what is missing keeps nobody from making it.
const toBeDone = (finding: Finding): Finding => ({ ...finding, severity: 'note' })

function judgeReadable(
  { loaded: before, removed = new Map() }: SoundSource,
  after: ReadableSource,
  day: string,
): Omit<Judgement, 'sources'> {
  const { updates, onChange, onState } = judgeChange({ before, after, day, removed })
  const onUpdates = updates
    .flatMap(({ findings }) => findings.map((each) => locateFinding(each, after)))
    .map((each) => (isAwaitingReview(each) ? toBeDone(each) : each))
  const others = [...onState, ...onChange].filter((finding) => !isForReviewer(finding))
  const shared = sharedChanges(before.registry, after.registry)
  return {
    findings: [...onUpdates, ...others.map(findingInProject)],
    bump: mostOf(bumpReasons(updates, shared).map(({ bump }) => bump)),
    entries: updates.filter(isOfProposal).flatMap((update) => update.after ?? []),
  }
}

/**
 * Judges a plan without carrying it out: takes the source as it would be, and judges the change by `judgeChange`, as a review and
 * the audit of its commit will.
 */
export function judgePlan(base: SoundSource, after: LoadResult, today: string): Judgement {
  const sources = new Map([...after.sources].map(([file, text]) => [inProject(file), text]))
  if (isReadable(after)) return { ...judgeReadable(base, after, today), sources }
  return { findings: after.findings.map(findingInProject), sources, bump: 'none', entries: [] }
}
