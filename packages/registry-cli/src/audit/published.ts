import { plural } from '@smtp-status/terminal/layout'
import type { ChainFault, Continuation, Step } from '@smtp-status/registry'
import { continuationOf, findBroken } from '@smtp-status/registry'
import type { PublishedHistory, PublishedStep } from '@smtp-status/publish'
import { sha256, toPublishedStep } from '@smtp-status/publish'
import { undated } from '../history/step-text.js'
import type { OtherWording } from './published-wording.js'
import { findOtherWordings } from './published-wording.js'
import type { AuditDetail, AuditResult } from './result.js'

const nameOf = ({ code, date, kind }: PublishedStep): string => `${code} ${date ?? undated} ${kind}`

interface Named {
  readonly kind: ChainFault['kind'] | OtherWording['kind'] | 'joined'
  /** From 1. */
  readonly item: number
  readonly step: PublishedStep | null
}

const dateOf = ({ date }: PublishedStep): string | undefined => date ?? undefined

const texts: Readonly<Record<Named['kind'], string>> = {
  broken: 'its digest is not that of the steps up to it: the old history was altered after it was published',
  altered: 'it says something else today',
  dropped: 'it is not there today',
  'slipped in': 'it was not there before, though later steps were',
  moved: 'it stands in another place today',
  backdated: 'it was not there on the day of publication, and is dated before it',
  reworded: 'the description of the entry is another one today, and no step since claims that',
  annotated: 'the security note of the entry is another one today, which needs no step',
  joined: 'it is dated on the day of publication, and came in after that',
}

function named(
  fault: ChainFault | undefined,
  old: readonly PublishedStep[],
  now: readonly PublishedStep[],
): Named | null {
  if (fault === undefined) return null
  const list = fault.kind === 'slipped in' || fault.kind === 'backdated' ? now : old
  return { kind: fault.kind, item: fault.at + 1, step: list[fault.at] ?? null }
}

const detailOf = ({ kind, item, step }: Named): AuditDetail => ({
  label: `item ${item}, ${kind}`,
  text: step === null ? texts[kind] : `${nameOf(step)}: ${texts[kind]}`,
})

const joinedSteps = ({ joined }: Continuation, now: readonly PublishedStep[]): readonly Named[] =>
  joined.map((at) => ({ kind: 'joined', item: at + 1, step: now[at] ?? null }))

const wordingSteps = (found: readonly OtherWording[], kind: OtherWording['kind']): readonly Named[] =>
  found.filter((each) => each.kind === kind).map(({ at, step }): Named => ({ kind, item: at + 1, step }))

function wordingSentence(checked: number, reworded: number): string {
  if (checked === 0) return 'it says nothing of the wording'
  if (reworded === 0) return 'no description changed without a step'
  return `${plural(reworded, 'description')} changed without a step`
}

function sentence(before: number, now: number, fault: Named | null, joined: number): string {
  const old = `the ${plural(before, 'step')} of the published history`
  if (fault?.kind === 'backdated') return `${old} are followed by one that is dated before its publication`
  if (fault !== null) return `${old} are not the first of today's ${now}`
  const late = joined === 0 ? '' : `, ${joined} of them on the day of its publication`
  return `${old} are the first of today's ${now}; ${plural(now - before, 'step')} since${late}`
}

/**
 * Tells whether a history that was published before is the beginning of today's; takes today's timeline, oldest first. Nothing that is
 * dated before the day of publication may come in later. Steps of that day are named, and are no fault: it was not over. A description that changed without a step is a
 * fault; a security note that changed is named.
 */
export function publishedResult(old: PublishedHistory, timeline: readonly Step[]): AuditResult {
  const before = old.steps.map(({ item }) => item)
  const now = timeline.map(toPublishedStep)
  const broken = findBroken(old.steps, sha256)
  const continuation = continuationOf(before, now, { keyOf: nameOf, dateOf, madeOn: old.published })
  const found = named(broken ?? continuation.fault, before, now)
  const joined = joinedSteps(continuation, now)
  const wordings = findOtherWordings(old.steps, timeline)
  const [reworded, annotated] = [wordingSteps(wordings, 'reworded'), wordingSteps(wordings, 'annotated')]
  const worded = old.steps.filter(({ wording }) => wording !== undefined).length
  const chain = sentence(before.length, now.length, found, joined.length)
  return {
    audit: 'published',
    outcome: found === null && reworded.length === 0 ? 'passed' : 'failed',
    summary: `${chain}; ${wordingSentence(worded, reworded.length)}`,
    table: [],
    details: [...(found === null ? [] : [found]), ...reworded, ...joined, ...annotated].map(detailOf),
    data: { before: before.length, now: now.length, fault: found, joined, reworded, annotated },
  }
}
