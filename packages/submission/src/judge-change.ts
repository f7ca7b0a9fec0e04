import type { Entry, EntryUpdate, Finding, FrameFinding, Registry, RegistryCode } from '@smtp-status/registry'
import { changedFields, isSameCode, judgeFrame, judgeUpdate, printRegistryCode } from '@smtp-status/registry'
import type { ReportedRule } from '@smtp-status/terminal/report'
import type { LoadResult } from '@smtp-status/source'
import { locateFrame } from './frame-findings.js'
import { futureDates } from './future-dates.js'
import { toFinding } from './locate.js'
import { newFindings, newPastFindings } from './new-findings.js'

/** A source that is a registry. */
export type ReadableSource = LoadResult & { readonly registry: Registry }

/** Narrows a source to one that is a registry. */
export function isReadable(loaded: LoadResult): loaded is ReadableSource {
  return loaded.registry !== undefined
}

/** An entry that an earlier commit removed. */
export interface Removal {
  readonly entry: Entry
  readonly commit: string
}

/** Removed entries by their printed codes. */
export type Removals = ReadonlyMap<string, Removal>

type RemovalRule = 'git/code-given-out-again' | 'git/entry-put-back'

/** Descriptions in reports of the rules on codes whose entry was removed. */
export const removalRules: Readonly<Record<RemovalRule, ReportedRule>> = {
  'git/code-given-out-again': {
    title: 'A code that was removed is not given out again',
    why: 'Software that still knows the old meaning would misread the new one. The code stays used up, whatever became of its entry.',
  },
  'git/entry-put-back': {
    title: 'An entry that was removed is back as it was',
    why: 'It mends a removal, which stays on record as what it was.',
  },
}

const section = 'RFC 5248 section 2.3'

function givenAgain({ code }: Entry, { commit }: Removal, { locate }: LoadResult): Finding {
  return {
    rule: 'git/code-given-out-again',
    severity: 'error',
    place: locate(code, ['code']),
    message: `${printRegistryCode(code)} was given out before, and comes back as another entry`,
    found: 'an entry that is not the one that was removed',
    expected: `the entry as it stood before commit ${commit} removed it`,
    advice:
      'put the old entry back, deprecated if need be, and register the new meaning under the next free code',
    source: section,
  }
}

function putBack({ code }: Entry, { commit }: Removal, { locate }: LoadResult): Finding {
  return {
    rule: 'git/entry-put-back',
    severity: 'note',
    place: locate(code, ['code']),
    message: `${printRegistryCode(code)} is back as it was`,
    expected: `it to have stayed; commit ${commit} removed it`,
    advice: 'nothing is left to do',
    source: section,
  }
}

/** An update, and what is found where its code had an entry before. */
interface JudgedUpdate {
  readonly update: EntryUpdate
  readonly again: readonly Finding[]
}

/** Of an entry that is put back as it was, nothing of what the update rules found holds. */
function judgeAgain(update: EntryUpdate, removed: Removals, loaded: LoadResult): JudgedUpdate {
  const { before, after } = update
  const removal = before || !after ? undefined : removed.get(printRegistryCode(after.code))
  if (!after || !removal) return { update, again: [] }
  return changedFields(removal.entry, after).length > 0
    ? { update, again: [givenAgain(after, removal, loaded)] }
    : { update: { ...update, fields: [], findings: [] }, again: [putBack(after, removal, loaded)] }
}

/** Tells of a code whether its entry is put back as it was: its past was judged when it was made. */
function isPutBack(judged: readonly JudgedUpdate[]): (code: RegistryCode) => boolean {
  const back = judged.filter(({ again }) => again.some(({ severity }) => severity === 'note'))
  return (code) => back.some(({ update }) => isSameCode(update.code, code))
}

/** The dates in the future that a change brings in. */
function newFutureDates(before: ReadableSource, after: ReadableSource, day: string): readonly Finding[] {
  const known = new Set(futureDates(before, day).map(({ message }) => message))
  return futureDates(after, day).filter(({ message }) => !known.has(message))
}

// A code that was given out twice is a conflict, and a fault of its entry's past too.
const isSameFinding = (left: Finding, right: Finding): boolean =>
  left.rule === right.rule && left.message === right.message && left.place.file === right.place.file

/** Judgement of all rules on a change of the registry. */
export interface ChangeJudgement {
  readonly updates: readonly EntryUpdate[]
  readonly frame: readonly FrameFinding[]
  /** Findings on the change itself, besides those of the updates. */
  readonly onChange: readonly Finding[]
  /** Findings on the state after the change that the state before did not have. */
  readonly onState: readonly Finding[]
  /** Number of findings that stood before the change. */
  readonly standing: number
}

/** Sides and circumstances of a change. */
export interface JudgedChange {
  readonly before: ReadableSource
  readonly after: ReadableSource
  /** No date may be later: today, or the day of the commit. Absent where no day is known. */
  readonly day?: string | undefined
  /** Entries that were removed before the change, as far as git tells. */
  readonly removed: Removals
}

/**
 * Judges a change from one state of the registry to another by every rule that holds for a change: the update rules, what entries rest
 * on, conflicts, the past of each entry, dates in the future, and codes given out again. `registry review` and `registry audit --git`
 * both judge by this function, so that they cannot disagree. Places are relative to the source's folder.
 */
export function judgeChange({ before, after, day, removed }: JudgedChange): ChangeJudgement {
  const [was, is] = [before.registry, after.registry]
  const judged = judgeUpdate(was, is).map((update) => judgeAgain(update, removed, after))
  const updates = judged.map(({ update }) => update)
  const frame = judgeFrame(was, is)
  const conflicts = newFindings(before, after)
  const known = updates.flatMap(({ findings }) => findings)
  const isBack = isPutBack(judged)
  const past = newPastFindings(was, is, known)
    .filter(({ code }) => !code || !isBack(code))
    .map((finding) => toFinding(finding, after))
    .filter((finding) => !conflicts.findings.some((conflict) => isSameFinding(conflict, finding)))
  return {
    updates,
    frame,
    standing: conflicts.standing,
    onState: conflicts.findings,
    onChange: [
      ...judged.flatMap(({ again }) => again),
      ...past,
      ...frame.map((found) => locateFrame(found, after)),
      ...(day === undefined ? [] : newFutureDates(before, after, day)),
    ],
  }
}
