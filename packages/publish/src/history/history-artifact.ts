import type { ChangeStep, Entry, FormerField, RegistrationStep, Registry, Step } from '@smtp-status/registry'
import {
  fieldsOfTable,
  isAnnotation,
  isEnumerated,
  isFormerField,
  makeChain,
  printRegistryCode,
} from '@smtp-status/registry'
import type { Facts, PublishedHistory, Step as PublishedStep } from '#generated/history.js'
import type { Artifact, Edition } from '../artifact.js'
import { sha256 } from '../artifact.js'
import { historyName } from '../json/check-published.js'
import {
  toPublishedBasicCodes,
  toPublishedDeprecation,
  toPublishedReference,
} from '../json/to-published-parts.js'

type ReadFact = (entry: Entry) => Partial<Facts>

const basicCodesOf: ReadFact = (entry) => ({
  basicCodes: isEnumerated(entry) && entry.basicCodes ? toPublishedBasicCodes(entry.basicCodes) : null,
})

const classesOf: ReadFact = (entry) => ({
  classes: isEnumerated(entry) && entry.classes ? [...entry.classes] : null,
})

const factReaders: Readonly<Record<FormerField, ReadFact>> = {
  summary: (entry) => ('summary' in entry ? { summary: entry.summary } : {}),
  sampleText: (entry) => ({ sampleText: isEnumerated(entry) ? (entry.sampleText ?? null) : null }),
  basicCodes: basicCodesOf,
  classes: classesOf,
  references: ({ references }) => ({ references: references.map(toPublishedReference) }),
  submitters: ({ submitters }) => ({ submitters: [...submitters] }),
  changeController: ({ changeController }) => ({ changeController: changeController ?? null }),
  securityNote: ({ securityNote }) => ({ securityNote: securityNote ?? null }),
  deprecated: ({ deprecated }) => ({ deprecated: deprecated ? toPublishedDeprecation(deprecated) : null }),
}

/** Some fields of an entry, as the published JSON writes them; `null` for what is absent. */
function factsOf(entry: Entry, fields: readonly FormerField[]): Facts {
  const facts: Facts = {}
  for (const field of fields) Object.assign(facts, factReaders[field](entry))
  return facts
}

/**
 * The facts with which an entry was registered. The security note is not among them: it is a note of ours, which may change
 * without a step of its own.
 */
function registeredFacts(entry: Entry): Facts {
  const fields = fieldsOfTable(entry.code.table).filter(isFormerField)
  return factsOf(
    entry,
    fields.filter((field) => !isAnnotation(field)),
  )
}

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

/** The history as its JSON holds it: every step, oldest first, with a digest over it and all before it. */
export function toPublishedHistory(
  { id, title }: Registry,
  steps: readonly Step[],
  { asOf }: Edition = {},
): PublishedHistory {
  const chain = makeChain(steps.map(toPublishedStep), sha256)
  return {
    $schema: 'history.schema.json',
    formatVersion: '1.0.0',
    id,
    title,
    ...(asOf !== undefined && { asOf }),
    steps: chain.map(({ item, digest }) => ({ digest, item })),
  }
}

/** Everything that happened to the registry, as JSON. Takes the registry's timeline, oldest first. */
export function historyArtifact(registry: Registry, steps: readonly Step[], edition: Edition = {}): Artifact {
  const history = toPublishedHistory(registry, steps, edition)
  return { name: historyName, text: `${JSON.stringify(history, undefined, 2)}\n` }
}
