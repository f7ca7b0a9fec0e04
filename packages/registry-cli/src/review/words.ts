import { diffArrays } from 'diff'
import type { ValueChange, ArtifactEffect, EntryReview, Review, Side } from '@smtp-status/submission'
import { findingsOf } from '@smtp-status/submission'
import type { FieldOutcome } from '@smtp-status/registry'
import { isAwaitingReview } from '@smtp-status/registry'
import { numberText, plural } from '@smtp-status/terminal/layout'

/** A line that a change takes away or brings in. */
interface ChangedLine {
  readonly sign: '+' | '-'
  readonly text: string
}

const linesOf = (text: string | undefined): readonly string[] => text?.split('\n') ?? []

// A list of this many items is no list of references; comparing it takes time with its square.
const longestList = 1000

/** The lines in which a value differs; those that stay are left out. */
export function changedLines({
  before,
  after,
}: Pick<ValueChange, 'before' | 'after'>): readonly ChangedLine[] {
  const [was, is] = [linesOf(before).slice(0, longestList), linesOf(after).slice(0, longestList)]
  return diffArrays([...was], [...is]).flatMap(({ value, added, removed }) => {
    if (!added && !removed) return []
    return value.map((text): ChangedLine => ({ sign: added ? '+' : '-', text }))
  })
}

/** The beginning of a text of at most so many characters, with a word on how much was left out. */
export function cropText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const start = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')
  return `${start}… (${text.length - start.length} characters left out)`
}

/** The first lines of some, and a word on how many were left out; `already` of them had been before. */
export function cropLines(
  lines: readonly string[],
  limit: number,
  already = 0,
): { readonly shown: readonly string[]; readonly leftOut: number } {
  const shown = lines.slice(0, limit)
  return { shown, leftOut: already + lines.length - shown.length }
}

/** Result of a review, in a word or three. */
export const outcomeWords: Readonly<Record<Review['outcome'], string>> = {
  permitted: 'permitted',
  waiting: 'not permitted yet: review by the expert is missing',
  refused: 'refused',
  unreadable: 'cannot be read',
}

/** A count with its noun; nothing for none. */
const countOf = (count: number, noun: string): readonly string[] => (count === 0 ? [] : [plural(count, noun)])

/** A side by its name, and by the beginning of its commit's id where that says more. */
export function sideText({ name, commit }: Side): string {
  return commit === undefined || commit.startsWith(name) ? name : `${name} (${commit.slice(0, 12)})`
}

function entryCounts(entries: readonly EntryReview[]): readonly string[] {
  const kinds = ['registered', 'changed', 'deprecated', 'removed'] as const
  return kinds.flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length
    return count === 0 ? [] : [`${plural(count, 'entry')} ${kind}`]
  })
}

/** Counts of a change's effects, in a sentence without a full stop. */
export function summaryText(review: Review): string {
  const severities = findingsOf(review).map(({ severity }) => severity)
  const count = (severity: string): number => severities.filter((each) => each === severity).length
  const counts = [
    ...entryCounts(review.entries),
    ...countOf(review.shared.length, 'shared record'),
    ...countOf(review.reformatted.length, 'file').map((files) => `${files} in another form`),
    ...countOf(count('error'), 'error'),
    ...countOf(count('warning'), 'warning'),
    ...countOf(count('note'), 'note'),
  ]
  return counts.length === 0 ? 'nothing changes in the registry' : counts.join(', ')
}

/** Fields on which a rule says the same. */
interface VerdictGroup {
  readonly verdict: FieldOutcome
  readonly fields: readonly string[]
}

/** Judgement of the rules on an entry's fields; fields with the same judgement stand together. */
export function verdictGroups({ fields }: EntryReview): readonly VerdictGroup[] {
  const groups = new Map<string, { verdict: FieldOutcome; fields: string[] }>()
  for (const { field, verdict } of fields) {
    if (!verdict) continue
    const key = JSON.stringify([verdict.permitted, verdict.rule, verdict.authority])
    const group = groups.get(key)
    if (group) group.fields.push(field)
    else groups.set(key, { verdict, fields: [field] })
  }
  return [...groups.values()]
}

/** A verdict in a word or three. */
export function verdictText(verdict: FieldOutcome): string {
  if (verdict.permitted) return 'permitted'
  return isAwaitingReview(verdict) ? 'not yet permitted' : 'refused'
}

/** On what a verdict rests: its rule, section and authority. */
export function groundsText({ source, authority }: FieldOutcome): string {
  return authority === undefined ? source : `${source}, authority ${authority}`
}

function sizesText(before: number | undefined, after: number | undefined): string {
  if (before === undefined || after === undefined) {
    return `${numberText(after ?? before ?? 0)} bytes, ${after === undefined ? 'taken away' : 'new'}`
  }
  return before === after
    ? `${numberText(after)} bytes as before`
    : `${numberText(before)} to ${numberText(after)} bytes`
}

/** Outcome for a published file, in a few words. */
export function effectText({ name, bytesBefore, bytesAfter, diff }: ArtifactEffect): string {
  const sizes = sizesText(bytesBefore, bytesAfter)
  return diff ? `${name}: +${diff.added} -${diff.removed} lines, ${sizes}` : `${name}: ${sizes}`
}

function behindTexts({ base, behind }: Review): readonly string[] {
  if (!behind) return []
  const { commits, conflicts } = behind
  const lacks = `${base.name} has ${plural(commits, 'commit')} on the registry that this change lacks`
  return conflicts.length === 0
    ? [
        `${lacks}; the change is judged as merged with ${commits === 1 ? 'it' : 'them'}, and the judgement holds for ${sideText(base)}.`,
      ]
    : [
        `${lacks} and does not go together with; what follows holds for the commit at which it branched off, ${base.commit?.slice(0, 12) ?? base.name}.`,
      ]
}

/** Sentences on findings not listed because they are nothing new, and on files that only look another way. */
export function noteTexts(review: Review): readonly string[] {
  const { base, origin, standing, reformatted } = review

  const old = countOf(standing, 'finding').map(
    (count) => `${count} that ${sideText(base)} has already ${standing === 1 ? 'is' : 'are'} not listed.`,
  )
  return [
    ...(origin === undefined ? [] : [`Proposed in ${origin}.`]),
    ...behindTexts(review),
    ...reformatted.map((file) => `${file} says the same in another form.`),
    ...old,
  ]
}

/** Tells whether a change needs a release and has one, as a sentence. */
export function releaseText({ version: { needed, changesets, isEnough } }: Review): string {
  if (needed === 'none') return 'No release of @smtp-status/codes is needed.'
  const given = changesets.flatMap(({ file, bump }) => (bump === undefined ? [] : [`${bump} in ${file}`]))
  const found = given.length === 0 ? 'no changeset of this change names it' : given.join(', ')
  return `@smtp-status/codes needs a ${needed} release: ${found}${isEnough ? '.' : ', which is not enough.'}`
}

/** A share as a percentage: `24%`. */
export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** Tells the next free code of a subject, and whether the new entry takes it; empty where there is none. */
export function nextFreeText({ code, place }: EntryReview): string {
  const next = place?.nextFree
  if (next === undefined) return ''
  return next === code ? `${next}, which this is` : `${next}; this is not it`
}
