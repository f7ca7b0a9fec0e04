import type { Entry, FieldStep, StepAudit } from '@smtp-status/registry'
import { fieldsOfTable, isAnnotation, isFormerField, printRegistryCode, titleOf } from '@smtp-status/registry'
import { fieldLabel, stepInWords } from '@smtp-status/publish/parts'
import type { Site } from './site.js'
import { authorityInWords, fieldValue } from './parts/steps.js'

/** Content of an entry from a day on, ready to be shown: label and value of each field. */
export interface State {
  /** The day from which on it held; `''` where no source tells. */
  readonly from: string
  readonly what: string
  readonly authority: string
  readonly verdict: StepAudit['verdict']
  readonly rule: string
  readonly source: string
  /** Reason for another wording of the description, where it changed. */
  readonly reworded: string | null
  readonly values: Readonly<Record<string, string>>
}

/** The past of an entry, state by state. */
export interface EntryStates {
  readonly code: string
  readonly title: string
  readonly states: readonly State[]
}

/** The fields that a comparison of two days shows: those whose former value is kept, but for notes of ours. */
const fieldsOf = ({ code }: Entry): readonly FieldStep['field'][] =>
  fieldsOfTable(code.table)
    .filter(isFormerField)
    .filter((field) => !isAnnotation(field))

const valuesOf = (entry: Entry): Readonly<Record<string, string>> =>
  Object.fromEntries(fieldsOf(entry).map((field) => [fieldLabel(field), fieldValue(entry, field)]))

function stateOf(audit: StepAudit): State {
  const { step, verdict, rule, source } = audit
  return {
    from: step.date ?? '',
    what: stepInWords(step),
    authority: authorityInWords(step),
    verdict,
    rule,
    source,
    reworded: step.kind === 'registered' ? null : (step.reworded ?? null),
    values: valuesOf(step.kind === 'registered' ? step.entry : step.after),
  }
}

/** The past of every entry, for the page that compares two days. */
export function statesOf({ entries, audits }: Site): readonly EntryStates[] {
  return [...entries].map(([code, entry]) => ({
    code,
    title: titleOf(entry),
    states: (audits.get(code)?.steps ?? []).map(stateOf),
  }))
}

/** The printed code of the entry with the longest past, which says most when two days are compared. */
export function mostChanged({ registry }: Site): string {
  const longest = Math.max(...registry.enumerated.map(({ history }) => history.length))
  const entry = registry.enumerated.find(({ history }) => history.length === longest)
  return entry ? printRegistryCode(entry.code) : ''
}
