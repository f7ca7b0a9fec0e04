import type { DocumentId, Entry, Registry, RegistryCode, RegistryDate } from '@smtp-status/model'
import { allEntries, compareRegistryCodes, printRegistryCode } from '@smtp-status/model'
import type { ChangedField } from '@smtp-status/rules'
import type { Step } from './step.js'
import { stepsOf } from './step.js'

/** Which steps to take from a timeline; what is left out takes all. */
export interface TimelineFilter {
  readonly code?: RegistryCode
  /** The first day or month to take. */
  readonly since?: RegistryDate
  /** The last day or month to take. */
  readonly until?: RegistryDate
  /** The document on whose word, or one that a changed reference names. */
  readonly document?: DocumentId
  readonly field?: ChangedField
  /** A submitter, change controller or whoever acted. */
  readonly person?: string
  readonly authority?: Step['authority']
}

/** An undated step comes before all others: it happened, but no source tells when. */
const compareDates = (left: Step, right: Step): number => {
  const [first, second] = [left.date ?? '', right.date ?? '']
  return first < second ? -1 : Number(first > second)
}

/**
 * Everything that happened to the registry, oldest first. Steps of one day are in the order of their codes, and those of one
 * entry in the order of its history.
 */
export function timelineOf(registry: Registry): readonly Step[] {
  const entries: readonly Entry[] = allEntries(registry)
  const steps = entries
    .toSorted((left, right) => compareRegistryCodes(left.code, right.code))
    .flatMap(stepsOf)
  return steps.toSorted(compareDates)
}

function namesDocument(step: Step, document: DocumentId): boolean {
  if (step.document === document) return true
  const values =
    step.kind === 'registered'
      ? [step.entry.references]
      : step.fields.flatMap(({ before, after }) => [before, after])
  return JSON.stringify(values).includes(JSON.stringify(document))
}

function namesPerson(step: Step, person: string): boolean {
  if (step.kind === 'registered')
    return step.entry.changeController === person || step.entry.submitters.includes(person)
  const values = step.fields.filter(({ field }) => field === 'submitters' || field === 'changeController')
  return step.by === person || JSON.stringify(values).includes(JSON.stringify(person))
}

function changesField(step: Step, field: ChangedField): boolean {
  if (step.kind === 'registered') return false
  return field === 'description'
    ? step.reworded !== undefined
    : step.fields.some((each) => each.field === field)
}

/** Whether a date lies in a span whose ends may be days or months; a month takes all of its days. */
function isWithin(date: RegistryDate | undefined, { since, until }: TimelineFilter): boolean {
  if (since === undefined && until === undefined) return true
  if (date === undefined) return false
  if (since !== undefined && date.slice(0, since.length) < since.slice(0, date.length)) return false
  return until === undefined || date.slice(0, until.length) <= until
}

function isWanted(step: Step, filter: TimelineFilter): boolean {
  const { code, document, field, person, authority } = filter
  const conditions = [
    code === undefined || printRegistryCode(step.code) === printRegistryCode(code),
    document === undefined || namesDocument(step, document),
    field === undefined || changesField(step, field),
    person === undefined || namesPerson(step, person),
    authority === undefined || step.authority === authority,
  ]
  return isWithin(step.date, filter) && conditions.every(Boolean)
}

/** The steps of a timeline that a filter takes, in the timeline's order. */
export function filterTimeline(steps: readonly Step[], filter: TimelineFilter): readonly Step[] {
  return steps.filter((step) => isWanted(step, filter))
}
