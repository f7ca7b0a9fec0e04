import type { Entry, EntryUpdate, Finding, FrameFinding, Registry } from '@smtp-status/registry'
import { printRegistryCode, titleOf, judgeFrame, judgeUpdate } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { fileOfEntry } from '@smtp-status/source'
import { changeText, fieldNames, fieldText } from '@smtp-status/registry'
import { locateFinding, findingInProject } from '../locate.js'
import type { ChangesetFile } from '../project-files.js'
import { inProject } from '../project-files.js'
import type {
  Behind,
  EntryKind,
  EntryReview,
  FieldReview,
  ExpertQuestion,
  Review,
  ReviewFinding,
  SharedChange,
  Side,
} from './review.js'
import type { Publisher } from './artifact-effects.js'
import { artifactEffects } from './artifact-effects.js'
import { bumpReasons } from './bump.js'
import { locateFrame } from '../frame-findings.js'
import { futureDates } from '../future-dates.js'
import { changesetFindings, newChangesets, reviewVersion } from './changesets.js'
import { newFindings, newPastFindings } from './new-findings.js'
import { changeQuestions, frameQuestions, registrationQuestions } from './questions.js'
import { sharedChanges } from './shared-changes.js'

function kindOf({ kind, before, after }: EntryUpdate): EntryKind {
  return kind === 'changed' && !before?.deprecated && after?.deprecated ? 'deprecated' : kind
}

function fieldsOf({ before, after, fields: verdicts }: EntryUpdate): readonly FieldReview[] {
  return fieldNames.flatMap((field) => {
    const verdict = verdicts.find((each) => each.field === field)
    const was = fieldText(before, field)
    const is = fieldText(after, field)
    if (was === is && !verdict) return []
    return [
      {
        field,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        ...(verdict ? { verdict } : {}),
      },
    ]
  })
}

const titleOfEither = (before: Entry | undefined, after: Entry | undefined): string =>
  (after && titleOf(after)) || (before && titleOf(before)) || ''

/** Changes of one entry, for people. */
function reviewEntry(update: EntryUpdate, head: LoadResult): EntryReview {
  const { code, before, after, claims, findings } = update
  const printed = printRegistryCode(code)
  return {
    code: printed,
    kind: kindOf(update),
    title: titleOfEither(before, after),
    file: inProject(fileOfEntry(code.table, printed)),
    fields: fieldsOf(update),
    claims: claims.map(changeText),
    findings: findings.map((finding) => locateFinding(finding, head)),
  }
}

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
  /** The day on which it stands, for no date may be later: today, or the day of the commit. */
  readonly day?: string
  /** Set on head where the base has gone on since the change branched off. */
  readonly behind?: Behind
}

/** A side whose source is a registry. */
interface ReadableSide extends ReviewedSide {
  readonly loaded: LoadResult & { readonly registry: Registry }
}

/** Narrows a side to one whose source is a registry. */
export function isSound(side: ReviewedSide): side is ReadableSide {
  return side.loaded.registry !== undefined
}

const isError = ({ severity }: Finding): boolean => severity === 'error'

const sideOf = ({ name, commit }: ReviewedSide): Side => (commit === undefined ? { name } : { name, commit })

const sourcesOf = ({ sources }: LoadResult): Review['sources'] =>
  new Map([...sources].map(([file, text]) => [inProject(file), text]))

function unreadable(base: ReadableSide, head: ReviewedSide): Review {
  return {
    base: sideOf(base),
    head: sideOf(head),
    ...(head.behind && { behind: head.behind }),
    outcome: 'unreadable',
    entries: [],
    shared: [],
    reformatted: [],
    findings: [...mergeFindings(base, head), ...head.loaded.findings.map(findingInProject)],
    standing: base.loaded.findings.length,
    artifacts: [],
    version: { needed: 'none', reasons: [], changesets: [], isEnough: true },
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
  const isRefused = entries.some(
    (entry) =>
      entry.findings.some(isError) || entry.fields.some(({ verdict }) => verdict?.permitted === false),
  )
  return isRefused || findings.some(isError) ? 'refused' : 'permitted'
}

/** The dates in the future that the change brings in. */
function newFutureDates(
  { loaded: before }: ReadableSide,
  { loaded: after, day }: ReadableSide,
): ReviewFinding[] {
  if (day === undefined) return []
  const known = new Set(futureDates(before, day).map(({ message }) => message))
  return futureDates(after, day)
    .filter(({ message }) => !known.has(message))
    .map(findingInProject)
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
  const updates = judgeUpdate(before, after)
  const shared = sharedChanges(before, after)
  const frame = judgeFrame(before, after)
  const entries = updates.map((update) => reviewEntry(update, head.loaded))
  const version = reviewVersion(bumpReasons(updates, shared), newChangesets(base.changesets, head.changesets))
  const conflicts = newFindings(base.loaded, head.loaded)
  const known = updates.flatMap((update) => update.findings)
  const findings = [
    ...conflicts.findings,
    ...newPastFindings(before, after, known).map((finding) => locateFinding(finding, head.loaded)),
    ...frame.map((found) => findingInProject(locateFrame(found, head.loaded))),
    ...newFutureDates(base, head),
    ...mergeFindings(base, head),
    ...changesetFindings(version),
  ]
  return {
    base: sideOf(base),
    head: sideOf(head),
    ...(head.behind && { behind: head.behind }),
    outcome: outcomeOf(entries, findings),
    entries,
    shared,
    reformatted: reformattedFiles(base, head, updates, shared),
    findings,
    standing: conflicts.standing,
    artifacts: artifactEffects(before, after, publisher),
    version,
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
