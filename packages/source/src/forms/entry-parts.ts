import type {
  AssociatedBasicCodes,
  BasicCode,
  BasicCodeClass,
  Change,
  Deprecation,
  FormerFields,
  Reference,
  RegistryCode,
} from '@smtp-status/registry'
import { isBasicCodeClass, parseRegistryCode, printRegistryCode } from '@smtp-status/registry'
import type { EnumeratedEntryForm, SubjectEntryForm } from '#generated/forms.js'

/** A reference as the source form writes it: the document's name alone, or with a section. */
export type ReferenceForm = string | { readonly document: string; readonly section: string }

/** The reference that a form says. */
export function toReference(form: ReferenceForm): Reference {
  return typeof form === 'string' ? { document: form } : form
}

/** The form of a reference. */
export function fromReference({ document, section }: Reference): ReferenceForm {
  return section === undefined ? document : { document, section }
}

/** Associated basic status codes as the source form writes them. */
interface BasicCodeFields {
  readonly basicCodes?: string | readonly (string | number)[]
  readonly otherBasicCodes?: readonly BasicCodeClass[]
}

/** Associated basic status codes, or what stood there formerly, as a form gives them. */
export type BasicCodesOfForm = string | readonly (string | number)[] | null | undefined

const isBasicCode = (code: string | number): code is BasicCode =>
  typeof code === 'number' || isBasicCodeClass(code)

/** The basic status codes that a form lists; none where it says something else. */
export function listedCodes(codes: BasicCodesOfForm): readonly BasicCode[] {
  return typeof codes === 'object' && codes !== null ? codes.filter(isBasicCode) : []
}

/** The associated basic status codes that a form says. */
export function toBasicCodes(
  codes: string | readonly (string | number)[],
  others: readonly BasicCodeClass[] = [],
): AssociatedBasicCodes {
  if (typeof codes === 'string') return { kind: codes === 'any' ? 'any' : 'not given' }
  return { kind: 'listed', codes: listedCodes(codes), others }
}

/** The form of associated basic status codes. */
export function fromBasicCodes(basic: AssociatedBasicCodes): BasicCodeFields {
  if (basic.kind !== 'listed') return { basicCodes: basic.kind }
  const { codes, others } = basic
  return others.length === 0 ? { basicCodes: codes } : { basicCodes: codes, otherBasicCodes: others }
}

/** A deprecation as the source form writes it. */
interface DeprecationForm {
  readonly replacedBy: string
  readonly reason: string
}

type EnumeratedChangeForm = NonNullable<EnumeratedEntryForm['history']>[number]
type SubCodeChangeForm = NonNullable<SubjectEntryForm['history']>[number]

/** A change as the source form writes it. */
type ChangeForm = EnumeratedChangeForm | SubCodeChangeForm

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
interface PrintableChange extends Omit<Change, 'was'> {
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
