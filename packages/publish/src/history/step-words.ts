import type { ChangeStep, Entry, Step } from '@smtp-status/registry'
import { fieldLabel, printRegistryCode, showField, titleOf } from '@smtp-status/registry'

function changeWords({ before, after, fields, reworded }: ChangeStep): readonly string[] {
  const values = fields.map(
    ({ field }) => `${fieldLabel(field)}: ${showField(before, field)} → ${showField(after, field)}`,
  )
  return reworded === undefined ? values : [...values, `description: other wording. ${reworded}`]
}

function registrationWords(entry: Entry): readonly string[] {
  const { code, references } = entry
  const basic = code.table === 'enumerated' ? [`basic status codes: ${showField(entry, 'basicCodes')}`] : []
  return references.length === 0 ? basic : [...basic, `references: ${showField(entry, 'references')}`]
}

function groundsOf(step: Step): string {
  const { authority, document } = step
  const { by, direction } = step.kind === 'registered' ? {} : step
  const said = [by, document, direction].filter((each) => each !== undefined)
  return `authority: ${[authority, ...said].join(', ')}`
}

/** A step in a line: `X.7.30 registered: REQUIRETLS support required`, `X.7.30 changed: references`. */
export function stepTitle(step: Step): string {
  const code = printRegistryCode(step.code)
  if (step.kind === 'registered') return `${code} registered: ${titleOf(step.entry)}`
  if (step.kind === 'deprecated') return `${code} deprecated`
  const wording = step.reworded === undefined ? [] : ['wording of the description']
  return `${code} changed: ${[...step.fields.map(({ field }) => fieldLabel(field)), ...wording].join(', ')}`
}

/** Changes of a step, field by field, its authority, and the rest that is to be known; a line of text each. */
export function stepWords(step: Step): readonly string[] {
  const facts = step.kind === 'registered' ? registrationWords(step.entry) : changeWords(step)
  return [...facts, groundsOf(step), ...(step.note === undefined ? [] : [`note: ${step.note}`])]
}
