import type { Registry, Table } from '../model/registry.js'
import { exampleDocument, withBasicCode, withDocument, withEntry, withSubject } from './example-entry.js'

const table = (id: string, title: string): Table => ({
  id,
  title,
  references: [{ document: exampleDocument.id }],
  registrationRule: 'Specification Required',
  experts: [],
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
