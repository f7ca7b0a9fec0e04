import type { Change, Deprecation, FormerFields, RegistryCode } from '@smtp-status/registry'
import { parseRegistryCode, printRegistryCode } from '@smtp-status/registry'
import type { EnumeratedEntryForm, SubjectEntryForm } from '#generated/forms.js'
import type { BasicCodeFields } from './basic-codes-form.js'
import { fromBasicCodes, toBasicCodes } from './basic-codes-form.js'
import type { ReferenceForm } from './reference-form.js'
import { fromReference, toReference } from './reference-form.js'

/** A deprecation as the source form writes it. */
export interface DeprecationForm {
  readonly replacedBy: string
  readonly reason: string
}

type EnumeratedChangeForm = NonNullable<EnumeratedEntryForm['history']>[number]
type SubCodeChangeForm = NonNullable<SubjectEntryForm['history']>[number]

/** A change as the source form writes it. */
export type ChangeForm = EnumeratedChangeForm | SubCodeChangeForm

type FormerForm = NonNullable<EnumeratedChangeForm['was']> & NonNullable<SubCodeChangeForm['was']>

/** Reads a code that a schema has let through; anything else is a fault of the program. */
export function toRegistryCode(text: string): RegistryCode {
  const code = parseRegistryCode(text)
  if (!code) throw new Error(`The schema let ${text} pass for a code`)
  return code
}

/** The deprecation that a form says. */
export function toDeprecation({ replacedBy, reason }: DeprecationForm): Deprecation {
  return { replacedBy: toRegistryCode(replacedBy), reason }
}

/** The form of a deprecation. */
export function fromDeprecation({ replacedBy, reason }: Deprecation): DeprecationForm {
  return { replacedBy: printRegistryCode(replacedBy), reason }
}

function toFormerFields(form: FormerForm): FormerFields {
  const { basicCodes, otherBasicCodes, references, deprecated, ...same } = form
  return {
    ...same,
    ...(basicCodes === undefined
      ? {}
      : { basicCodes: basicCodes === null ? null : toBasicCodes(basicCodes, otherBasicCodes) }),
    ...(references === undefined ? {} : { references: references.map(toReference) }),
    ...(deprecated === undefined
      ? {}
      : { deprecated: deprecated === null ? null : toDeprecation(deprecated) }),
  }
}

/** The change that a form says. */
export function toChange({ was = {}, ...same }: ChangeForm): Change {
  return { ...same, was: toFormerFields(was) }
}

interface PrintableFormerFields extends Omit<FormerFields, 'basicCodes' | 'references' | 'deprecated'> {
  readonly basicCodes?: BasicCodeFields['basicCodes'] | null
  readonly otherBasicCodes?: BasicCodeFields['otherBasicCodes']
  readonly references?: readonly ReferenceForm[]
  readonly deprecated?: DeprecationForm | null
}

/** A change, in the form that is printed. */
export interface PrintableChange extends Omit<Change, 'was'> {
  readonly was?: PrintableFormerFields
}

function fromFormerFields({
  basicCodes,
  references,
  deprecated,
  ...same
}: FormerFields): PrintableFormerFields {
  return {
    ...same,
    ...(basicCodes === undefined ? {} : basicCodes === null ? { basicCodes } : fromBasicCodes(basicCodes)),
    ...(references === undefined ? {} : { references: references.map(fromReference) }),
    ...(deprecated === undefined
      ? {}
      : { deprecated: deprecated === null ? null : fromDeprecation(deprecated) }),
  }
}

/** The form of a change. */
export function fromChange({ was, ...same }: Change): PrintableChange {
  return Object.keys(was).length === 0 ? same : { ...same, was: fromFormerFields(was) }
}
