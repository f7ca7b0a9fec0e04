import type { ChangeStep, RegistrationStep, Registry, Step, Wording } from '@smtp-status/registry'
import { makeChain, newestDate, printRegistryCode, wordingsOf } from '@smtp-status/registry'
import type {
  Link as PublishedLink,
  PublishedHistory,
  Step as PublishedStep,
  Wording as PublishedWording,
} from '#generated/history.js'
import type { Artifact, Edition } from '../artifact.js'
import { sha256 } from '../artifact.js'
import { historyName } from '../json/check-published.js'
import { toPublishedFields, toRegisteredFields } from '../json/published-entry.js'

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
  after: toRegisteredFields(step.entry),
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
    before: toPublishedFields(step.before, fields),
    after: toPublishedFields(step.after, fields),
    reworded: step.reworded ?? null,
    note: step.note ?? null,
  }
}

/** A step as the published history holds it: what is absent is `null`, the facts are those of the published JSON. */
export function toPublishedStep(step: Step): PublishedStep {
  return step.kind === 'registered' ? fromRegistration(step) : fromChange(step)
}

/** Digests of a wording, as the published history holds them. */
export function toPublishedWording({ description, securityNote }: Wording): PublishedWording {
  return {
    description: sha256(description),
    ...(securityNote !== undefined && { securityNote: securityNote === null ? null : sha256(securityNote) }),
  }
}

const linkWith = (
  { item, digest }: Pick<PublishedLink, 'item' | 'digest'>,
  wording: Wording | undefined,
): PublishedLink => ({ digest, item, ...(wording && { wording: toPublishedWording(wording) }) })

/**
 * The history as its JSON holds it: every step, oldest first, with a digest over it and all before it, and digests of the wording
 * after it. The history of a past day has none of the wording: what changed later is not among its steps.
 */
export function toPublishedHistory(
  registry: Registry,
  steps: readonly Step[],
  { asOf }: Edition = {},
): PublishedHistory {
  const chain = makeChain(steps.map(toPublishedStep), sha256)
  const { id, title, created, released } = registry
  const published = newestDate([...steps.flatMap(({ date }) => date ?? []), released ?? created]) ?? created
  const wordings = asOf === undefined ? wordingsOf(steps) : []
  return {
    $schema: 'history.schema.json',
    formatVersion: '1.0.0',
    id,
    title,
    ...(asOf === undefined ? { published } : { asOf }),
    steps: chain.map((link, at) => linkWith(link, wordings[at])),
  }
}

/** Everything that happened to the registry, as JSON. Takes the registry's timeline, oldest first. */
export function historyArtifact(registry: Registry, steps: readonly Step[], edition: Edition = {}): Artifact {
  const history = toPublishedHistory(registry, steps, edition)
  return { name: historyName, text: `${JSON.stringify(history, undefined, 2)}\n` }
}
