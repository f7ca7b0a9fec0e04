import type { DocumentId } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import { canonicalJson } from './chain.js'
import type { Step } from './step.js'

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
