import type { Entry, EntryUpdate, Registry } from '@smtp-status/registry'
import { changeText, fieldNames, fieldText, printRegistryCode, titleOf } from '@smtp-status/registry'
import { fileOfEntry } from '@smtp-status/source'
import type { ReadableSource } from '../judge-change.js'
import { locateFinding } from '../locate.js'
import { nearestEntries } from '../nearest-entries.js'
import { inProject } from '../project-files.js'
import { nextCode } from '../propose/plan.js'
import type { EntryKind, EntryReview, FieldReview, NewEntryPlace } from './review.js'

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

// Other new codes of the same change count where they come first, so that two can be registered at once.
function nextFreeOf({ code }: Entry, before: Registry, after: Registry): Pick<NewEntryPlace, 'nextFree'> {
  if (code.table !== 'enumerated') return {}
  const { subject, detail } = code
  const known = new Set(before.enumerated.map((each) => printRegistryCode(each.code)))
  const others = after.enumerated.filter(
    (each) => known.has(printRegistryCode(each.code)) || each.code.detail < detail,
  )
  const nextFree = nextCode({ ...after, enumerated: others }, subject)
  return nextFree === undefined ? {} : { nextFree }
}

/** The place of a new entry among the others. */
function placeOf(
  { kind, after: entry }: EntryUpdate,
  before: Registry,
  after: Registry,
): { readonly place?: NewEntryPlace } {
  if (kind !== 'registered' || !entry) return {}
  const nearest = nearestEntries(entry, after, 3).map(
    ({ entry: { code, description }, entry: near, likeness }) => ({
      code: printRegistryCode(code),
      title: titleOf(near),
      description,
      likeness: Number(likeness.toFixed(2)),
    }),
  )
  return { place: { nearest, ...nextFreeOf(entry, before, after) } }
}

/** Reviews the changes of one entry, for people. */
export function reviewEntry(update: EntryUpdate, base: ReadableSource, head: ReadableSource): EntryReview {
  const { code, before, after, claims, findings } = update
  const printed = printRegistryCode(code)
  return {
    code: printed,
    kind: kindOf(update),
    title: titleOfEither(before, after),
    file: inProject(fileOfEntry(code.table, printed)),
    fields: fieldsOf(update),
    claims: claims.map(changeText),
    ...placeOf(update, base.registry, head.registry),
    findings: findings.map((finding) => locateFinding(finding, head)),
  }
}
