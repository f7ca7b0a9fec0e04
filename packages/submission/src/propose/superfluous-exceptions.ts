import type { Entry, Registry, RuleFinding } from '@smtp-status/registry'
import { allEntries, exceptionNotNeeded, isSameCode, printRegistryCode } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { fileOfEntry, fromEntry } from '@smtp-status/source'
import { isReadable } from '../judge-change.js'
import { conflictsIn } from '../new-findings.js'
import type { AnswerFinding } from './answers.js'
import type { SoundSource } from './judge-plan.js'
import type { PlannedFile, SourcePlan } from './plan.js'
import { planEntry } from './plan.js'

const fileOf = ({ code }: Entry): string => fileOfEntry(code.table, printRegistryCode(code))

const notNeededIn = (registry: Registry): readonly RuleFinding[] =>
  conflictsIn(registry).filter(({ rule }) => rule === exceptionNotNeeded.id)

const isAbout =
  ({ code }: Entry) =>
  (finding: RuleFinding): boolean =>
    finding.code !== undefined && isSameCode(finding.code, code)

/** Exceptions that an entry had before, and that answer nothing any more: by their places in its list. */
interface Superfluous {
  readonly entry: Entry
  readonly findings: readonly RuleFinding[]
}

/**
 * Finds the exceptions that a change makes superfluous, in any entry, and those that were so already in an entry that it changes.
 * An exception that the proposal itself asks for is none of these: whoever asks for it has to know.
 */
function superfluousIn(
  before: Registry,
  after: Registry,
  planned: ReadonlySet<string>,
): readonly Superfluous[] {
  const earlier = notNeededIn(before)
  return allEntries(before).flatMap((former) => {
    const entry = allEntries(after).find(({ code }) => isSameCode(code, former.code))
    if (entry === undefined) return []
    const known = planned.has(fileOf(entry)) ? [] : earlier.filter(isAbout(former)).map(({ found }) => found)
    const findings = notNeededIn(after)
      .filter(isAbout(entry))
      .filter(({ found, path }) => Number(path[1]) < former.exceptions.length && !known.includes(found))
    return findings.length === 0 ? [] : [{ entry, findings }]
  })
}

function fileWithout({ entry, findings }: Superfluous, sources: ReadonlyMap<string, string>): PlannedFile {
  const places = new Set(findings.map(({ path }) => path[1]))
  const exceptions = entry.exceptions.filter((_, index) => !places.has(index))
  return planEntry(entry.code, fromEntry({ ...entry, exceptions }), { sources })
}

const takenOut = ({ entry, findings }: Superfluous): readonly AnswerFinding[] =>
  findings.map(({ found }) => ({
    rule: 'proposal/exception-taken-out',
    severity: 'note',
    message: `${printRegistryCode(entry.code)} needs no exception any more, so it is taken out`,
    ...(found === undefined ? {} : { found }),
    advice: 'Nothing is left to do; see that its reason holds no longer',
  }))

/** A plan with what it makes superfluous taken out, where there is anything: its files, with those of other entries; and a note on each. */
export function withoutSuperfluous(
  { loaded: before }: SoundSource,
  { files, findings, ...same }: SourcePlan,
  after: LoadResult,
): SourcePlan | undefined {
  if (!isReadable(after)) return undefined
  const planned = new Map(files.map((file) => [file.file, file]))
  const superfluous = superfluousIn(before.registry, after.registry, new Set(planned.keys()))
  if (superfluous.length === 0) return undefined
  for (const each of superfluous) {
    const file = fileWithout(each, after.sources)
    planned.set(file.file, file)
  }
  return { ...same, files: [...planned.values()], findings: [...findings, ...superfluous.flatMap(takenOut)] }
}
