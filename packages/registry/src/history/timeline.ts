import type { RegistryDate } from '../model/date.js'
import type { DocumentId } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import type { Field } from '../model/fields.js'
import type { RegistryCode } from '../model/registry-code.js'
import { compareRegistryCodes, printRegistryCode } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import { canonicalJson } from './chain.js'
import type { Step } from './step.js'
import { ruleOf, stepsOf } from './step.js'

/** Items that only one of two lists has. */
function onlyInOne<Value>(left: readonly Value[], right: readonly Value[]): readonly Value[] {
  const lacks = (list: readonly Value[]): ((value: Value) => boolean) => {
    const texts = new Set(list.map(canonicalJson))
    return (value) => !texts.has(canonicalJson(value))
  }
  return [...left.filter(lacks(right)), ...right.filter(lacks(left))]
}

/** A value as a list, empty where it is absent. */
const listed = <Value>(value: Value | undefined): readonly Value[] => (value === undefined ? [] : [value])

/** The document on whose authority a step was made, and those to which a reference came or went with it. */
export function documentsIn(step: Step): readonly DocumentId[] {
  const moved =
    step.kind === 'registered'
      ? step.entry.references
      : onlyInOne(step.before.references, step.after.references)
  return [...listed(step.document), ...moved.map(({ document }) => document)]
}

const controllersOf = ({ changeController }: Entry): readonly string[] => listed(changeController)

/** The submitters and change controllers who came or went with a step, and whoever acted. */
export function peopleIn(step: Step): readonly string[] {
  if (step.kind === 'registered') return [...step.entry.submitters, ...controllersOf(step.entry)]
  const { before, after, by } = step
  return [
    ...onlyInOne(before.submitters, after.submitters),
    ...onlyInOne(controllersOf(before), controllersOf(after)),
    ...listed(by),
  ]
}

/** Selection of steps from a timeline; what is left out takes all. */
export interface TimelineFilter {
  readonly code?: RegistryCode
  /** The first day or month to take. */
  readonly since?: RegistryDate
  /** The last day or month to take. */
  readonly until?: RegistryDate
  /** The document on whose authority, or one to which a reference came or went with the step. */
  readonly document?: DocumentId
  readonly field?: Field
  /** A submitter or change controller who came or went with the step, or whoever acted. */
  readonly person?: string
  readonly authority?: Step['authority']
  /** The id of the update rule that judges the step: `update/standards`. */
  readonly rule?: string
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
  const steps = allEntries(registry)
    .toSorted((left, right) => compareRegistryCodes(left.code, right.code))
    .flatMap(stepsOf)
  return steps.toSorted(compareDates)
}

function changesField(step: Step, field: Field): boolean {
  if (step.kind === 'registered') return field === 'registration'
  return field === 'description'
    ? step.reworded !== undefined
    : step.fields.some((each) => each.field === field)
}

/** Tells whether a date lies in a span whose ends may be days or months; a month takes all of its days. */
function isWithin(date: RegistryDate | undefined, { since, until }: TimelineFilter): boolean {
  if (since === undefined && until === undefined) return true
  if (date === undefined) return false
  if (since !== undefined && date.slice(0, since.length) < since.slice(0, date.length)) return false
  return until === undefined || date.slice(0, until.length) <= until
}

function isWanted(step: Step, filter: TimelineFilter): boolean {
  const { code, document, field, person, authority, rule } = filter
  const conditions = [
    code === undefined || printRegistryCode(step.code) === printRegistryCode(code),
    document === undefined || documentsIn(step).includes(document),
    field === undefined || changesField(step, field),
    person === undefined || peopleIn(step).includes(person),
    authority === undefined || step.authority === authority,
    rule === undefined || ruleOf(step) === rule,
  ]
  return isWithin(step.date, filter) && conditions.every(Boolean)
}

/** The steps of a timeline that a filter takes, in the timeline's order. */
export function filterTimeline(steps: readonly Step[], filter: TimelineFilter): readonly Step[] {
  return steps.filter((step) => isWanted(step, filter))
}
