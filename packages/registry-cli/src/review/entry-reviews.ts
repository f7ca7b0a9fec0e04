import type { Entry, EntryUpdate } from '@smtp-status/registry'
import { printRegistryCode, titleOf } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { fileOfEntry } from '@smtp-status/source'
import { changeText, entryFields, fieldText } from './field-text.js'
import { inProject, locateFinding } from './locate.js'
import type { EntryKind, EntryReview, FieldReview } from './review.js'

function kindOf({ kind, before, after }: EntryUpdate): EntryKind {
  return kind === 'changed' && !before?.deprecated && after?.deprecated ? 'deprecated' : kind
}

function fieldsOf({ before, after, fields: verdicts }: EntryUpdate): readonly FieldReview[] {
  return entryFields.flatMap((field) => {
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

/** What happened to one entry, for people. */
export function reviewEntry(update: EntryUpdate, head: LoadResult): EntryReview {
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
