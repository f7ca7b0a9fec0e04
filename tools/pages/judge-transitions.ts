import type { Entry, Registry, RegistryDate, EntryUpdate, FieldOutcome } from '@smtp-status/registry'
import {
  printRegistryCode,
  authoritiesFor,
  isAwaitingReview,
  isFormerField,
  judgeUpdate,
  showField,
} from '@smtp-status/registry'
import type { IanaDocument } from '@smtp-status/publish/iana'
import { registryIn } from '@smtp-status/publish/iana'
import { pastRegistry } from './past-registry.js'

/** One changed field between two of IANA's files, and what the rules say of it. */
export interface TransitionRow {
  readonly code: string
  readonly field: FieldOutcome['field']
  /** Former value, in words that quote no description. */
  readonly before: string
  readonly after: string
  readonly verdict: FieldOutcome
  /** The documents or people on whose authority it was changed, as our history has them. */
  readonly grounds: string
  /** For a refused field: on whose authority the rules would permit it. */
  readonly ways: readonly string[]
}

/** Changes between two of IANA's files, which are called by the days of their last updates. */
export interface TransitionStep {
  readonly from: RegistryDate
  readonly to: RegistryDate
  readonly rows: readonly TransitionRow[]
}

function show(entry: Entry | undefined, field: FieldOutcome['field']): string {
  if (entry === undefined) return 'not registered'
  if (field === 'registration') return 'registered'
  return isFormerField(field) ? showField(entry, field) : ''
}

function groundsOf({ kind, claims, after }: EntryUpdate): string {
  if (kind === 'registered') return after?.registration.document ?? ''
  return claims
    .flatMap(({ document, by, direction }) => [document, by, direction])
    .filter((each) => each !== undefined)
    .join(', ')
}

function rowOf(
  update: EntryUpdate,
  verdict: FieldOutcome,
  pair: Parameters<typeof authoritiesFor>[2],
): TransitionRow {
  const { code, before, after } = update
  const { field, permitted } = verdict
  const isWording = field === 'description'
  return {
    code: printRegistryCode(code),
    field,
    before: isWording ? 'wording' : show(before, field),
    after: isWording ? 'other wording' : show(after, field),
    verdict,
    grounds: groundsOf(update),
    ways: permitted || before === undefined ? [] : authoritiesFor(field, before, pair),
  }
}

// IANA's files name no reviewer, so that this is asked of new registrations alone.
const ofThePast = (verdict: FieldOutcome): FieldOutcome =>
  isAwaitingReview(verdict) ? { ...verdict, permitted: true, rule: 'update/registration' } : verdict

function stepBetween(from: IanaDocument, to: IanaDocument, today: Registry): TransitionStep {
  const pair = { before: pastRegistry(from, today), after: pastRegistry(to, today) }
  const updates = judgeUpdate(pair.before, pair.after)
  return {
    from: registryIn(from).updated ?? '',
    to: registryIn(to).updated ?? '',
    rows: updates.flatMap((update) =>
      update.fields.map((verdict) => rowOf(update, ofThePast(verdict), pair)),
    ),
  }
}

/**
 * Judges each step between consecutive files of IANA by the update rules, on the claims that today's history makes for it. Takes the
 * files, oldest first, and today's registry.
 */
export function judgeTransitions(files: readonly IanaDocument[], today: Registry): readonly TransitionStep[] {
  return files.slice(1).flatMap((to, index) => {
    const from = files[index]
    return from === undefined ? [] : [stepBetween(from, to, today)]
  })
}
