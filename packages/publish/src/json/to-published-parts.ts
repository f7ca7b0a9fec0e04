import type * as Published from '#generated/smtp-enhanced-status-codes.js'
import type {
  AssociatedBasicCodes,
  Change,
  Deprecation,
  FormerFields,
  Reference,
  Registration,
  RuleException,
} from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'

export const toPublishedReference = ({ document, section }: Reference): Published.Reference => ({
  document,
  section: section ?? null,
})

export function toPublishedBasicCodes(basic: AssociatedBasicCodes): Published.AssociatedBasicCodes {
  if (basic.kind !== 'listed') return { kind: basic.kind }
  return { kind: 'listed', codes: [...basic.codes], others: [...basic.others] }
}

export const toPublishedDeprecation = ({ replacedBy, reason }: Deprecation): Published.Deprecation => ({
  replacedBy: printRegistryCode(replacedBy),
  reason,
})

export const toPublishedException = (exception: RuleException): Published.RuleException => ({
  rule: exception.rule,
  with: exception.with ? printRegistryCode(exception.with) : null,
  reason: exception.reason,
})

export const toPublishedRegistration = (registration: Registration): Published.Registration => ({
  date: registration.date ?? null,
  dateFrom: registration.dateFrom ?? null,
  authority: registration.authority,
  document: registration.document,
  note: registration.note ?? null,
})

function orNull<Value, Result>(value: Value | null, convert: (value: Value) => Result): Result | null {
  return value === null ? null : convert(value)
}

// Field by field, so that their order does not depend on the source's. A former `null` is not the same as a field that did not change.
function toFormerFields(was: FormerFields): Published.FormerFields {
  const { summary, sampleText, basicCodes, classes, references, submitters } = was
  const { changeController, securityNote, deprecated } = was
  return {
    ...(summary !== undefined && { summary }),
    ...(sampleText !== undefined && { sampleText }),
    ...(basicCodes !== undefined && { basicCodes: orNull(basicCodes, toPublishedBasicCodes) }),
    ...(classes !== undefined && { classes: orNull(classes, (list) => [...list]) }),
    ...(references && { references: references.map(toPublishedReference) }),
    ...(submitters && { submitters: [...submitters] }),
    ...(changeController !== undefined && { changeController }),
    ...(securityNote !== undefined && { securityNote }),
    ...(deprecated !== undefined && { deprecated: orNull(deprecated, toPublishedDeprecation) }),
  }
}

export const toPublishedChange = (change: Change): Published.Change => ({
  date: change.date,
  authority: change.authority,
  by: change.by ?? null,
  document: change.document ?? null,
  direction: change.direction ?? null,
  was: toFormerFields(change.was),
  reworded: change.reworded ?? null,
  note: change.note ?? null,
})
