import type { Entry, Finding, Registry } from '@smtp-status/registry'
import { judgeUpdate } from '@smtp-status/registry'
import type { LoadResult, SourceItem } from '@smtp-status/source'
import { readSource } from '@smtp-status/source'
import type { PlannedFile } from './plan.js'
import type { Bump } from '@smtp-status/registry'
import { mostOf, bumpReasons } from '../review/bump.js'
import { findingInProject, locateFinding } from '../locate.js'
import { inProject } from '../project-files.js'
import { futureDates } from '../future-dates.js'
import { newFindings, newPastFindings } from '../new-findings.js'
import { sharedChanges } from '../review/shared-changes.js'

/** A source that is a registry, and the files that it was read from. */
export interface SoundSource {
  readonly items: readonly SourceItem[]
  readonly loaded: LoadResult & { readonly registry: Registry }
}

/** Outcome for the registry if a plan is carried out. */
export interface Judgement {
  /** Findings that the plan brings in: faults, conflicts, and what the update rules refuse. Files are relative to the project. */
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

function isSound(loaded: LoadResult): loaded is SoundSource['loaded'] {
  return loaded.registry !== undefined
}

function judgeSound(
  before: SoundSource['loaded'],
  after: SoundSource['loaded'],
  today: string,
): Omit<Judgement, 'sources'> {
  const updates = judgeUpdate(before.registry, after.registry)
  const refusals = updates.flatMap(({ findings }) => findings.map((finding) => locateFinding(finding, after)))
  const known = updates.flatMap((update) => update.findings)
  const past = newPastFindings(before.registry, after.registry, known).map((finding) =>
    locateFinding(finding, after),
  )
  const earlier = new Set(futureDates(before, today).map(({ message }) => message))
  const later = futureDates(after, today)
    .filter(({ message }) => !earlier.has(message))
    .map(findingInProject)
  const { findings } = newFindings(before, after)
  const shared = sharedChanges(before.registry, after.registry)
  return {
    findings: [...refusals, ...past, ...findings.map(findingInProject), ...later],
    bump: mostOf(bumpReasons(updates, shared).map(({ bump }) => bump)),
    entries: updates.flatMap((update) => update.after ?? []),
  }
}

/** Judges a plan without carrying it out: reads the source as it would be, and holds it to every check there is. */
export function judgePlan(base: SoundSource, files: readonly PlannedFile[], today: string): Judgement {
  const after = readSource(itemsAfter(base.items, files))
  const sources = new Map([...after.sources].map(([file, text]) => [inProject(file), text]))
  if (isSound(after)) return { ...judgeSound(base.loaded, after, today), sources }
  return { findings: after.findings.map(findingInProject), sources, bump: 'none', entries: [] }
}
