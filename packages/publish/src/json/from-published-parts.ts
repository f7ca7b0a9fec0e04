import type {
  Change,
  Deprecation,
  FormerFields,
  Reference,
  Registration,
  RegistryCode,
  RuleException,
} from '@smtp-status/registry'
import { parseRegistryCode } from '@smtp-status/registry'
import type * as Published from '#generated/smtp-enhanced-status-codes.js'

// The schema admits only the three forms that the model reads.
function codeOf(text: string): RegistryCode {
  const code = parseRegistryCode(text)
  if (code === undefined) throw new TypeError(`The schema took ${text} for the code of an entry`)
  return code
}

export const fromPublishedReference = ({ document, section }: Published.Reference): Reference => ({
  document,
  ...(section !== null && { section }),
})

export const fromPublishedDeprecation = ({ replacedBy, reason }: Published.Deprecation): Deprecation => ({
  replacedBy: codeOf(replacedBy),
  reason,
})

export const fromPublishedException = (exception: Published.RuleException): RuleException => ({
  rule: exception.rule,
  ...(exception.with !== null && { with: codeOf(exception.with) }),
  reason: exception.reason,
})

export const fromPublishedRegistration = (registration: Published.Registration): Registration => ({
  ...(registration.date !== null && { date: registration.date }),
  ...(registration.dateFrom !== null && { dateFrom: registration.dateFrom }),
  authority: registration.authority,
  document: registration.document,
  ...(registration.note !== null && { note: registration.note }),
})

function fromFormerFields(was: Published.FormerFields): FormerFields {
  const { references, deprecated, ...same } = was
  return {
    ...same,
    ...(references && { references: references.map(fromPublishedReference) }),
    ...(deprecated !== undefined && { deprecated: deprecated && fromPublishedDeprecation(deprecated) }),
  }
}

export const fromPublishedChange = (change: Published.Change): Change => ({
  date: change.date,
  authority: change.authority,
  ...(change.by !== null && { by: change.by }),
  ...(change.document !== null && { document: change.document }),
  ...(change.direction !== null && { direction: change.direction }),
  was: fromFormerFields(change.was),
  ...(change.reworded !== null && { reworded: change.reworded }),
  ...(change.note !== null && { note: change.note }),
})
