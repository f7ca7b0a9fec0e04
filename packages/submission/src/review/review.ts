import { severities } from '@smtp-status/registry'
import type { Bump, Field, FieldOutcome, Finding } from '@smtp-status/registry'

/** One side of a comparison: the name that was given and the commit that it stands for. */
export interface Side {
  readonly name: string
  /** Absent for the working tree. */
  readonly commit?: string
}

/** Changes that the base has got since the change branched off from it. The change is judged as merged with it. */
export interface Behind {
  /** Number of commits of the base that touch the registry or its changesets and are not in the change. */
  readonly commits: number
  /** The files that both sides changed in ways that do not go together; relative to the project. */
  readonly conflicts: readonly string[]
}

/** A finding of a rule. Files are relative to the project. */
export type ReviewFinding = Finding

/** A value before and after, as text, a line an item; absent where there was or is none. */
export interface ValueChange {
  readonly field: string
  readonly before?: string
  readonly after?: string
}

/** A changed field of an entry, and what the rules say of it. */
export interface FieldReview extends ValueChange {
  readonly field: Field
  readonly verdict?: FieldOutcome
}

/** Changes of an entry. */
export type EntryKind = 'registered' | 'changed' | 'deprecated' | 'removed'

/** A registered code whose texts come near to those of a new entry. */
export interface NearCode {
  readonly code: string
  readonly title: string
  readonly description: string
  /** Share of the longer words of both that both have, from 0 to 1. */
  readonly likeness: number
}

/** Place of a new entry among the others. */
export interface NewEntryPlace {
  /** The nearest first; at most three. */
  readonly nearest: readonly NearCode[]
  /** The next free code of the subject; absent for a class or a subject, and where the subject is full. */
  readonly nextFree?: string
}

/** A group of rules that a change passes: the first part of their ids, and what holds. */
export interface CheckedRules {
  readonly rules: string
  readonly text: string
}

/** One entry that a change registers, changes, deprecates or removes. */
export interface EntryReview {
  readonly code: string
  readonly kind: EntryKind
  /** Its sample text or summary; that of before where it is removed or has lost it. */
  readonly title: string
  /** Relative to the project. */
  readonly file: string
  readonly fields: readonly FieldReview[]
  /** The change's own account: its new history items, oldest first. */
  readonly claims: readonly string[]
  /** Absent for an entry that is not new. */
  readonly place?: NewEntryPlace
  readonly findings: readonly ReviewFinding[]
}

/** One record of a file that entries share: a document, a basic status code, a correction, or the registry's own data. */
export interface SharedChange {
  /** Relative to the project. */
  readonly file: string
  readonly key: string
  readonly kind: 'added' | 'changed' | 'removed'
  readonly fields: readonly ValueChange[]
}

/** Outcome for one published file. */
export interface ArtifactEffect {
  readonly name: string
  /** Bytes of UTF-8; absent where there was or is no such file. */
  readonly bytesBefore?: number
  readonly bytesAfter?: number
  /** Absent for a file whose lines are not compared, and for one that differs nearly everywhere. */
  readonly diff?: ArtifactDiff
}

/** A unified diff of a published file. */
export interface ArtifactDiff {
  readonly added: number
  readonly removed: number
  /** Cropped; each begins with a space, `+`, `-` or `@`. */
  readonly lines: readonly string[]
  /** Number of lines that were left out. */
  readonly leftOut: number
}

/** Reason for which a release must be at least of some kind. */
export interface BumpReason {
  readonly bump: Bump
  /** The code or the record that asks for it. */
  readonly what: string
  readonly why: string
}

/** A changeset of head that base does not have. */
export interface NewChangeset {
  readonly file: string
  /** The release that it asks for; absent where it does not name the package. */
  readonly bump?: Bump
  /** Reason for which it cannot be read, where it cannot. */
  readonly fault?: string
}

/** The release that a change needs, and the one that it asks for. */
export interface VersionReview {
  readonly needed: Bump
  readonly reasons: readonly BumpReason[]
  readonly changesets: readonly NewChangeset[]
  readonly isEnough: boolean
}

/** Something that no program can judge. */
export interface ExpertQuestion {
  /** The code or the record that it is about. */
  readonly what: string
  readonly question: string
  /** Facts for the expert: from the files, so not to be trusted. */
  readonly facts: readonly string[]
  /** The section that asks for it. */
  readonly source: string
}

/** Effects of a change on the registry, and whether it may make them. */
export interface Review {
  readonly base: Side
  readonly head: Side
  readonly behind?: Behind
  /** Place that the proposal came from, in words: an issue form, a pull request; absent where it is not known. */
  readonly origin?: string
  /**
   * `waiting`: nothing is wrong, but the review of the designated expert is still to be named. `unreadable`: head has faults that
   * keep it from being a registry, and nothing more can be said.
   */
  readonly outcome: 'permitted' | 'waiting' | 'refused' | 'unreadable'
  readonly entries: readonly EntryReview[]
  readonly shared: readonly SharedChange[]
  /** Files that say the same in another form. */
  readonly reformatted: readonly string[]
  /** Findings that base does not have, apart from those on what the change does to an entry. */
  readonly findings: readonly ReviewFinding[]
  /** Number of findings that base has already. */
  readonly standing: number
  /** Only what changes. */
  readonly artifacts: readonly ArtifactEffect[]
  readonly version: VersionReview
  /** Rules that the change passes; none where nothing changes. */
  readonly checked: readonly CheckedRules[]
  readonly questions: readonly ExpertQuestion[]
  /** The texts of head's files by name, to show where findings are. */
  readonly sources: ReadonlyMap<string, string>
}

/** All findings of a review: errors first, then warnings and notes; of each, those on entries before the others. */
export function findingsOf({ entries, findings }: Review): readonly ReviewFinding[] {
  const all = [...entries.flatMap((entry) => entry.findings), ...findings]
  return severities.flatMap((severity) => all.filter((finding) => finding.severity === severity))
}
