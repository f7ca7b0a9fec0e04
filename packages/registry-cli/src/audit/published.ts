import { plural } from '@smtp-status/terminal/layout'
import type { ChainFault, Continuation, Step } from '@smtp-status/registry'
import { continuationOf, findBroken } from '@smtp-status/registry'
import type { PublishedHistory, PublishedStep } from '@smtp-status/publish'
import { sha256, toPublishedStep } from '@smtp-status/publish'
import { undated } from '../history/step-text.js'
import type { AuditDetail, AuditResult } from './result.js'

const nameOf = ({ code, date, kind }: PublishedStep): string => `${code} ${date ?? undated} ${kind}`

interface Named {
  readonly kind: ChainFault['kind'] | 'joined'
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
  joined: 'it came in on the last day of the old history, after that was published',
}

function named(
  fault: ChainFault | undefined,
  old: readonly PublishedStep[],
  now: readonly PublishedStep[],
): Named | null {
  if (fault === undefined) return null
  const list = fault.kind === 'slipped in' ? now : old
  return { kind: fault.kind, item: fault.at + 1, step: list[fault.at] ?? null }
}

const detailOf = ({ kind, item, step }: Named): AuditDetail => ({
  label: `item ${item}, ${kind}`,
  text: step === null ? texts[kind] : `${nameOf(step)}: ${texts[kind]}`,
})

const joinedSteps = ({ joined }: Continuation, now: readonly PublishedStep[]): readonly Named[] =>
  joined.map((at) => ({ kind: 'joined', item: at + 1, step: now[at] ?? null }))

function sentence(before: number, now: number, isWhole: boolean, joined: number): string {
  const old = `the ${plural(before, 'step')} of the published history`
  if (!isWhole) return `${old} are not the first of today's ${now}`
  const late = joined === 0 ? '' : `, ${joined} of them on its last day`
  return `${old} are the first of today's ${now}; ${plural(now - before, 'step')} since${late}`
}

/**
 * Tells whether a history that was published before is the beginning of today's; takes today's timeline, oldest first. Steps that came in
 * later on its last day are named, and are no fault: that day was not over.
 */
export function publishedResult(old: PublishedHistory, timeline: readonly Step[]): AuditResult {
  const before = old.steps.map(({ item }) => item)
  const now = timeline.map(toPublishedStep)
  const broken = findBroken(old.steps, sha256)
  const continuation = continuationOf(before, now, { keyOf: nameOf, dateOf })
  const found = named(broken ?? continuation.fault, before, now)
  const joined = joinedSteps(continuation, now)
  return {
    audit: 'published',
    outcome: found === null ? 'passed' : 'failed',
    summary: sentence(before.length, now.length, found === null, joined.length),
    table: [],
    details: [...(found === null ? [] : [found]), ...joined].map(detailOf),
    data: { before: before.length, now: now.length, fault: found, joined },
  }
}
