import type { ChangedField, FieldStep, Step, Entry } from '@smtp-status/registry'
import { printRegistryCode, titleOf, isFormerField, showField } from '@smtp-status/registry'
import type { Columns } from '../layout.js'
import { hanging } from '../layout.js'

type Labelled = ChangedField | 'authority' | 'note' | 'registered'

const labels: Readonly<Partial<Record<Labelled, string>>> = {
  sampleText: 'sample text',
  basicCodes: 'basic codes',
  changeController: 'change controller',
  securityNote: 'security note',
  authority: 'on the word of',
}

const width = Math.max(...Object.values(labels).map((label) => label.length)) + 2

/** A field as people call it, padded to a column. */
export function fieldLabel(field: Labelled): string {
  return (labels[field] ?? field).padEnd(width)
}

/** What stands in place of a date that no source tells. */
export const undated = 'undated'

const show = (entry: Entry, { field }: FieldStep): string =>
  isFormerField(field) ? showField(entry, field) : ''

/** On whose word a step was made, as far as it is known. */
function groundsOf(step: Step): string {
  const { authority, document } = step
  const by = step.kind === 'registered' ? undefined : step.by
  const direction = step.kind === 'registered' ? undefined : step.direction
  const said = [by, document, direction].filter((each) => each !== undefined)
  return said.length === 0 ? authority : `${authority}: ${said.join(', ')}`
}

function changedLines(step: Step, columns: Columns, indent: string): readonly string[] {
  if (step.kind === 'registered') return []
  const { before, after, fields, reworded } = step
  const values = fields.map(
    (field) => [field.field, `${show(before, field)} → ${show(after, field)}`] as const,
  )
  const wording = reworded === undefined ? [] : [['description', `other wording: ${reworded}`] as const]
  return [...values, ...wording].flatMap(([field, value]) =>
    hanging(`${indent}${fieldLabel(field)}`, value, columns),
  )
}

const noteLines = ({ note }: Step, columns: Columns, indent: string): readonly string[] =>
  note === undefined ? [] : hanging(`${indent}${fieldLabel('note')}`, note, columns)

function heading(step: Step, withCode: boolean): string {
  const code = withCode ? `${printRegistryCode(step.code).padEnd(9)}  ` : ''
  return `${(step.date ?? undated).padEnd(10)}  ${code}${step.kind}`
}

function headingLines(step: Step, columns: Columns, withCode: boolean): readonly string[] {
  const title = step.kind === 'registered' ? titleOf(step.entry) : ''
  return title === '' ? [heading(step, withCode)] : hanging(`${heading(step, withCode)}  `, title, columns)
}

/** A step in lines: its date and what happened, then each changed field, on whose word, and its note. */
export function stepLines(step: Step, columns: Columns, withCode: boolean): readonly string[] {
  const indent = ' '.repeat(12)
  return [
    ...headingLines(step, columns, withCode),
    ...changedLines(step, columns, indent),
    ...hanging(`${indent}${fieldLabel('authority')}`, groundsOf(step), columns),
    ...noteLines(step, columns, indent),
  ]
}
