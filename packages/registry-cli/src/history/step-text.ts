import type { Field, Step } from '@smtp-status/registry'
import { fieldLabel, fieldNames, isField, printRegistryCode, showField, titleOf } from '@smtp-status/registry'
import type { Columns } from '../layout.js'
import { hanging } from '../layout.js'

const width = Math.max(...fieldNames.map((field) => fieldLabel(field).length)) + 2

/** A field as people call it, or what else a line is about, padded to a column. */
export function columnLabel(name: Field | 'authority' | 'note'): string {
  return (isField(name) ? fieldLabel(name) : name).padEnd(width)
}

/** Text in place of a date that no source tells. */
export const undated = 'undated'

/** By which authority a step was made, as far as it is known. */
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
    ({ field }) => [field, `${showField(before, field)} → ${showField(after, field)}`] as const,
  )
  const wording = reworded === undefined ? [] : [['description', `other wording: ${reworded}`] as const]
  return [...values, ...wording].flatMap(([field, value]) =>
    hanging(`${indent}${columnLabel(field)}`, value, columns),
  )
}

const noteLines = ({ note }: Step, columns: Columns, indent: string): readonly string[] =>
  note === undefined ? [] : hanging(`${indent}${columnLabel('note')}`, note, columns)

function heading(step: Step, withCode: boolean): string {
  const code = withCode ? `${printRegistryCode(step.code).padEnd(9)}  ` : ''
  return `${(step.date ?? undated).padEnd(10)}  ${code}${step.kind}`
}

function headingLines(step: Step, columns: Columns, withCode: boolean): readonly string[] {
  const title = step.kind === 'registered' ? titleOf(step.entry) : ''
  return title === '' ? [heading(step, withCode)] : hanging(`${heading(step, withCode)}  `, title, columns)
}

/** A step in lines: its date and what happened, then each changed field, on whose authority, and its note. */
export function stepLines(step: Step, columns: Columns, withCode: boolean): readonly string[] {
  const indent = ' '.repeat(12)
  return [
    ...headingLines(step, columns, withCode),
    ...changedLines(step, columns, indent),
    ...hanging(`${indent}${columnLabel('authority')}`, groundsOf(step), columns),
    ...noteLines(step, columns, indent),
  ]
}
