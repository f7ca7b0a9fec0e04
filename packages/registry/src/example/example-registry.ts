import type { BasicCode } from '../model/basic-codes.js'
import type { Document } from '../model/document.js'
import type { EnumeratedEntry, SubjectEntry } from '../model/entry.js'
import type { EnumeratedCode } from '../model/registry-code.js'
import type { Registry, Table } from '../model/registry.js'

/** The standards-track document of the examples. */
export const exampleDocument: Document = {
  id: 'example-specification',
  title: 'A specification for examples',
  status: 'standards track',
  date: '2008-05',
  authors: [],
  updates: [],
  obsoletes: [],
  address: 'https://www.example.org/specification',
}

const common = {
  references: [{ document: exampleDocument.id }],
  submitters: [],
  changeController: 'IESG',
  registration: { authority: 'standards', document: exampleDocument.id },
  history: [],
  exceptions: [],
} as const

/** Texts for a second example entry, far from those of the first. */
export const another = { sampleText: 'Rehearsal', description: 'Something quite different.' } as const

/** The subject that example entries come under: the registry's first. */
export function exampleSubject(registry: Registry): number {
  return registry.subjects[0]?.code.subject ?? 0
}

/** The first detail above all that are registered under the subject of the examples. */
export function nextDetail(registry: Registry): number {
  const subject = exampleSubject(registry)
  const taken = registry.enumerated.filter(({ code }) => code.subject === subject)
  return Math.max(-1, ...taken.map(({ code }) => code.detail)) + 1
}

/** The code of the example entry that comes next, or some places after it. */
export function nextCode(registry: Registry, ahead = 0): EnumeratedCode {
  return { table: 'enumerated', subject: exampleSubject(registry), detail: nextDetail(registry) + ahead }
}

/** The registry with another document. */
export function withDocument(registry: Registry, part: Partial<Document> = {}): Registry {
  const document = { ...exampleDocument, ...part }
  return { ...registry, documents: new Map([...registry.documents, [document.id, document]]) }
}

/** The registry with a basic status code that it explains. */
export function withBasicCode(registry: Registry, code: number): Registry {
  const meaning = { code, meaning: 'Stands in examples.', document: exampleDocument.id }
  return { ...registry, basicCodes: new Map([...registry.basicCodes, [code, meaning]]) }
}

/** The registry with another enumerated status code, sound but for the fields that are given. */
export function withEntry(registry: Registry, part: Partial<EnumeratedEntry> = {}): Registry {
  const entry: EnumeratedEntry = {
    ...common,
    code: nextCode(registry),
    sampleText: 'Instance for show',
    basicCodes: { kind: 'not given' },
    description: 'Shows what one rule looks at.',
    ...part,
  }
  return { ...withDocument(registry), enumerated: [...registry.enumerated, entry] }
}

/** The registry with another subject, sound but for the fields that are given. */
export function withSubject(registry: Registry, part: Partial<SubjectEntry>): Registry {
  const subject = Math.max(-1, ...registry.subjects.map(({ code }) => code.subject)) + 1
  const entry: SubjectEntry = {
    ...common,
    code: { table: 'subject', subject },
    summary: 'Matter for show',
    description: 'Gathers what belongs to no other matter.',
    ...part,
  }
  return { ...withDocument(registry), subjects: [...registry.subjects, entry] }
}

/** The registry with an enumerated status code that has these basic status codes, each of them explained. */
export function withListed(
  registry: Registry,
  codes: readonly BasicCode[],
  part: Partial<EnumeratedEntry> = {},
): Registry {
  const numbers = codes.filter((code) => typeof code === 'number')
  const ground = numbers.reduce(withBasicCode, registry)
  return withEntry(ground, { basicCodes: { kind: 'listed', codes, others: [] }, ...part })
}

const table = (id: string, title: string): Table => ({
  id,
  title,
  references: [{ document: exampleDocument.id }],
  registrationRule: 'Specification Required',
  experts: ['A. Reviewer'],
})

const empty: Registry = {
  id: 'example',
  title: 'A registry for examples',
  created: '2008-05-29',
  tables: {
    class: table('example-1', 'Class Sub-Codes'),
    subject: table('example-2', 'Subject Sub-Codes'),
    enumerated: table('example-3', 'Enumerated Status Codes'),
  },
  classes: [],
  subjects: [],
  enumerated: [],
  documents: new Map(),
  basicCodes: new Map(),
  corrections: [],
}

/** A small registry in which no rule finds anything; the examples of the rules are shown on it. */
export function baseRegistry(): Registry {
  const ground = withBasicCode(withDocument(empty), 550)
  const subject = withSubject(ground, {
    summary: 'Addressing Status',
    description: 'The status concerns an address.',
  })
  return withEntry(
    withEntry(subject, { sampleText: 'Other address status', description: 'No code says more.' }),
    {
      sampleText: 'Bad destination system address',
      description: 'The host of the address takes no mail.',
      basicCodes: { kind: 'listed', codes: [550], others: [] },
      classes: [5],
    },
  )
}
