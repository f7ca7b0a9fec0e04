import type { EntryUpdate, FieldOutcome, Finding, FrameFinding, Registry } from '@smtp-status/registry'
import { isAwaitingReview, printRegistryCode } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { fileOfEntry } from '@smtp-status/source'
import { findingInProject } from '../locate.js'
import type { ChangesetFile } from '../project-files.js'
import { inProject } from '../project-files.js'
import type {
  Behind,
  EntryReview,
  ExpertQuestion,
  Review,
  ReviewFinding,
  SharedChange,
  Side,
} from './review.js'
import type { Publisher } from './artifact-effects.js'
import { artifactEffects } from './artifact-effects.js'
import { bumpReasons } from './bump.js'
import type { ReadableSource, Removals } from '../judge-change.js'
import { isReadable, judgeChange } from '../judge-change.js'
import { checkedRulesOf } from './checked.js'
import { changesetFindings, newChangesets, reviewVersion, withdrawnFindings } from './changesets.js'
import { reviewEntry } from './entry-review.js'
import { changeQuestions, frameQuestions, registrationQuestions } from './questions.js'
import { sharedChanges } from './shared-changes.js'

/** Descriptions in reports of the rule on files that both sides changed. */
export const mergeRule = {
  id: 'review/conflict-with-base',
  title: 'A change goes together with what its base has become',
  why: 'Two branches can each be lawful and still clash: both may take the same code.',
} as const

/** One side of what is compared: its name, its source as it was read, its changesets. */
export interface ReviewedSide extends Side {
  readonly loaded: LoadResult
  readonly changesets: readonly ChangesetFile[]
  /** The version of the package that is made from the registry; absent where there is none. */
  readonly version?: string
  /** The day on which it stands, for no date may be later: today, or the day of the commit. */
  readonly day?: string
  /** Set on head where the base has gone on since the change branched off. */
  readonly behind?: Behind
  /** Set on head: entries that it has and that were removed from the base before. */
  readonly removed?: Removals
  /** Set on head: where the proposal came from, where that is known. */
  readonly origin?: string
}

/** A side whose source is a registry. */
interface ReadableSide extends ReviewedSide {
  readonly loaded: ReadableSource
}

/** Narrows a side to one whose source is a registry. */
export function isSound(side: ReviewedSide): side is ReadableSide {
  return isReadable(side.loaded)
}

const isRefused = ({ permitted }: FieldOutcome): boolean => !permitted

const isError = ({ severity }: Finding): boolean => severity === 'error'

const sideOf = ({ name, commit }: ReviewedSide): Side => (commit === undefined ? { name } : { name, commit })

const sourcesOf = ({ sources }: LoadResult): Review['sources'] =>
  new Map([...sources].map(([file, text]) => [inProject(file), text]))

function unreadable(base: ReadableSide, head: ReviewedSide): Review {
  return {
    base: sideOf(base),
    head: sideOf(head),
    ...(head.behind && { behind: head.behind }),
    ...(head.origin !== undefined && { origin: head.origin }),
    outcome: 'unreadable',
    entries: [],
    shared: [],
    reformatted: [],
    findings: [...mergeFindings(base, head), ...head.loaded.findings.map(findingInProject)],
    standing: base.loaded.findings.length,
    artifacts: [],
    version: { needed: 'none', reasons: [], changesets: [], isEnough: true },
    checked: [],
    questions: [],
    sources: sourcesOf(head.loaded),
  }
}

function reformattedFiles(
  { loaded: base }: ReadableSide,
  { loaded: head }: ReadableSide,
  updates: readonly EntryUpdate[],
  shared: readonly SharedChange[],
): readonly string[] {
  const changed = new Set([
    ...updates.map(({ code }) => inProject(fileOfEntry(code.table, printRegistryCode(code)))),
    ...shared.map(({ file }) => file),
  ])
  return [...head.sources]
    .filter(([file, text]) => base.sources.get(file) !== text)
    .map(([file]) => inProject(file))
    .filter((file) => !changed.has(file))
    .toSorted()
}

function questionsOf(
  updates: readonly EntryUpdate[],
  frame: readonly FrameFinding[],
  registry: Registry,
): readonly ExpertQuestion[] {
  const onEntries = updates.flatMap((update) => {
    if (update.kind === 'removed') return []
    const { after } = update
    return update.kind === 'registered' && after
      ? registrationQuestions(after, registry)
      : changeQuestions(update, registry)
  })
  return [...onEntries, ...frameQuestions(frame)]
}

function outcomeOf(entries: readonly EntryReview[], findings: readonly ReviewFinding[]): Review['outcome'] {
  const refusals = [
    ...entries.flatMap((entry) => entry.findings).filter(isError),
    ...entries.flatMap(({ fields }) => fields.flatMap(({ verdict }) => verdict ?? [])).filter(isRefused),
    ...findings.filter(isError),
  ]
  if (refusals.length === 0) return 'permitted'
  return refusals.every(isAwaitingReview) ? 'waiting' : 'refused'
}

/** Files that the change and its base both changed, so that nobody knows yet what the merge will say. */
function mergeFindings(base: Side, { behind }: ReviewedSide): readonly ReviewFinding[] {
  return (behind?.conflicts ?? []).map((file) => ({
    rule: mergeRule.id,
    severity: 'error',
    place: { file },
    message: `${base.name} has changed this file too since the change branched off, and the two do not go together`,
    advice: `Merge ${base.name} into the branch (git merge ${base.name}), decide what the file is to say, and review again`,
  }))
}

function reviewSound(base: ReadableSide, head: ReadableSide, publisher: Publisher): Review {
  const [before, after] = [base.loaded.registry, head.loaded.registry]
  const { day, removed = new Map() } = head
  const judged = judgeChange({ before: base.loaded, after: head.loaded, day, removed })
  const { updates, frame } = judged
  const shared = sharedChanges(before, after)
  const entries = updates.map((update) => reviewEntry(update, base.loaded, head.loaded))
  const version = reviewVersion(bumpReasons(updates, shared), newChangesets(base.changesets, head.changesets))
  const findings = [
    ...[...judged.onState, ...judged.onChange].map(findingInProject),
    ...mergeFindings(base, head),
    ...changesetFindings(version),
    ...withdrawnFindings(base, head),
  ]
  const known = entries.flatMap((entry) => entry.findings)
  const isEmpty = entries.length + shared.length + findings.length === 0
  return {
    base: sideOf(base),
    head: sideOf(head),
    ...(head.behind && { behind: head.behind }),
    ...(head.origin !== undefined && { origin: head.origin }),
    outcome: outcomeOf(entries, findings),
    entries,
    shared,
    reformatted: reformattedFiles(base, head, updates, shared),
    findings,
    standing: judged.standing,
    artifacts: artifactEffects(before, after, publisher),
    version,
    checked: isEmpty ? [] : checkedRulesOf(updates, [...known, ...findings]),
    questions: questionsOf(updates, frame, after),
    sources: sourcesOf(head.loaded),
  }
}

/**
 * Reviews the change from one state of the registry to another. Pure: the same two sides give the same review. Where head is no
 * registry, the review holds its faults and nothing else.
 */
export function makeReview(base: ReadableSide, head: ReviewedSide, publisher: Publisher): Review {
  return isSound(head) ? reviewSound(base, head, publisher) : unreadable(base, head)
}
