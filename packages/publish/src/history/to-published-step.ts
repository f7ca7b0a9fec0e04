import type { ChangeStep, RegistrationStep, Step } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import type { Step as PublishedStep } from '#generated/history.js'
import { factsOf, registeredFacts } from './facts.js'

const fromRegistration = (step: RegistrationStep): PublishedStep => ({
  kind: step.kind,
  code: printRegistryCode(step.code),
  date: step.date ?? null,
  dateFrom: step.entry.registration.dateFrom ?? null,
  authority: step.authority,
  by: null,
  document: step.document ?? null,
  direction: null,
  before: null,
  after: registeredFacts(step.entry),
  reworded: null,
  note: step.note ?? null,
})

function fromChange(step: ChangeStep): PublishedStep {
  const fields = step.fields.map(({ field }) => field)
  return {
    kind: step.kind,
    code: printRegistryCode(step.code),
    date: step.date,
    dateFrom: null,
    authority: step.authority,
    by: step.by ?? null,
    document: step.document ?? null,
    direction: step.direction ?? null,
    before: factsOf(step.before, fields),
    after: factsOf(step.after, fields),
    reworded: step.reworded ?? null,
    note: step.note ?? null,
  }
}

/** A step as the published history holds it: what is absent is `null`, the facts are those of the published JSON. */
export function toPublishedStep(step: Step): PublishedStep {
  return step.kind === 'registered' ? fromRegistration(step) : fromChange(step)
}
