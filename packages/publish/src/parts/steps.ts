import type { Field, Step } from '@smtp-status/registry'
import { fieldLabel as labelOf, printRegistryCode } from '@smtp-status/registry'
import { capital } from '@smtp-status/terminal/layout'

/** A field's name at the beginning of a line. */
export const fieldLabel = (field: Field): string => capital(labelOf(field))

/** Effect of a step, in a few words: `Registered`, `References, wording`. */
export function stepInWords(step: Step): string {
  if (step.kind === 'registered') return 'Registered'
  if (step.kind === 'deprecated') return 'Deprecated'
  const wording = step.reworded === undefined ? [] : ['wording']
  return capital([...step.fields.map(({ field }) => labelOf(field)), ...wording].join(', '))
}

/** The printed code of a step's entry. */
export const codeOfStep = (step: Step): string => printRegistryCode(step.code)
