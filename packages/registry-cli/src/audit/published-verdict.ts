import type { ChainFault, Step } from '@smtp-status/history'
import { findBroken, findRewritten } from '@smtp-status/history'
import type { PublishedHistory, PublishedStep } from '@smtp-status/publish'
import { sha256, toPublishedStep } from '@smtp-status/publish'
import { undated } from '../history/step-text.js'
import type { AuditDetail, AuditVerdict } from './verdict.js'
import { count } from './verdict.js'

const nameOf = ({ code, date, kind }: PublishedStep): string => `${code} ${date ?? undated} ${kind}`

const texts: Readonly<Record<ChainFault['kind'], string>> = {
  broken: 'its digest is not that of the steps up to it: the old history was altered after it was published',
  altered: 'it says something else today',
  dropped: 'it is not there today',
  'slipped in': 'it was not there before, though later steps were',
  moved: 'it stands in another place today',
}

interface Named {
  readonly kind: ChainFault['kind']
  /** From 1. */
  readonly item: number
  readonly step: PublishedStep | null
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

/** Whether a history that was published before is the beginning of today's; takes today's timeline, oldest first. */
export function publishedVerdict(old: PublishedHistory, timeline: readonly Step[]): AuditVerdict {
  const before = old.steps.map(({ item }) => item)
  const now = timeline.map(toPublishedStep)
  const fault = findBroken(old.steps, sha256) ?? findRewritten(before, now, nameOf)
  const found = named(fault, before, now)
  const since = count(Math.max(0, now.length - before.length), 'step')
  return {
    audit: 'published',
    outcome: found === null ? 'passed' : 'failed',
    summary:
      found === null
        ? `the ${count(before.length, 'step')} of the old history are the first of today's ${now.length}; ${since} since`
        : `the ${count(before.length, 'step')} of the old history are not the first of today's ${now.length}`,
    table: [],
    details: found === null ? [] : [detailOf(found)],
    data: { before: before.length, now: now.length, fault: found },
  }
}
