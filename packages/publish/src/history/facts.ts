import type { Entry, FieldStep } from '@smtp-status/registry'
import { isEnumerated } from '@smtp-status/registry'
import type { Facts } from '#generated/history.js'
import {
  toPublishedBasicCodes,
  toPublishedDeprecation,
  toPublishedReference,
} from '../json/to-published-parts.js'

type Field = FieldStep['field']
type ReadFact = (entry: Entry) => Partial<Facts>

const basicCodesOf: ReadFact = (entry) => ({
  basicCodes: isEnumerated(entry) && entry.basicCodes ? toPublishedBasicCodes(entry.basicCodes) : null,
})

const classesOf: ReadFact = (entry) => ({
  classes: isEnumerated(entry) && entry.classes ? [...entry.classes] : null,
})

const readers: Readonly<Partial<Record<Field, ReadFact>>> = {
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
export function factsOf(entry: Entry, fields: readonly Field[]): Facts {
  const facts: Facts = {}
  for (const field of fields) Object.assign(facts, readers[field]?.(entry))
  return facts
}

const common: readonly Field[] = ['references', 'submitters', 'changeController', 'deprecated']

/**
 * The facts with which an entry was registered. The security note is not among them: it is a note of ours, which may change
 * without a step of its own.
 */
export function registeredFacts(entry: Entry): Facts {
  const own: readonly Field[] = isEnumerated(entry) ? ['sampleText', 'basicCodes', 'classes'] : ['summary']
  return factsOf(entry, [...own, ...common])
}
