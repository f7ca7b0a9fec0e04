import type { DocumentId } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import { allEntries } from '../model/registry.js'
import type { ConflictRule } from './conflict-rule.js'
import { withDocument, withEntry } from '../example/example-entry.js'
import type { FieldPath } from './rule-finding.js'
import { defineRule } from './define-rule.js'

type Mention = readonly [id: DocumentId, path: FieldPath]

function mentionsIn({ references, registration, history }: Entry): readonly Mention[] {
  return [
    ...references.map(({ document }, index): Mention => [document, ['references', index]]),
    [registration.document, ['registration', 'document']],
    ...history.flatMap(({ document, was }, index): readonly Mention[] => [
      ...(document === undefined ? [] : [[document, ['history', index, 'document']] as const]),
      ...(was.references ?? []).map((former, place): Mention => [
        former.document,
        ['history', index, 'was', 'references', place],
      ]),
    ]),
  ]
}

const missing = { references: [{ document: 'example-handbook' }] }

/** A document that the registry does not have. */
export const referenceUnknown: ConflictRule = defineRule({
  id: 'reference/unknown',
  title: 'A document is referred to that the registry does not know',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'A reference is published with the standing and address of its document, and the rules of updating go by that standing.',
  find: (registry) =>
    allEntries(registry).flatMap((entry) =>
      mentionsIn(entry)
        .filter(([id]) => !registry.documents.has(id))
        .map(([id, path]) => ({
          code: entry.code,
          path,
          message: `The document ${id} is not in documents.yaml`,
          found: id,
          expected: 'a document that documents.yaml has',
          advice: 'Correct the name, or add the document to documents.yaml',
        })),
    ),
  example: {
    fires: (base) => withEntry(base, missing),
    quiet: (base) => withEntry(withDocument(base, { id: 'example-handbook' }), missing),
  },
})
