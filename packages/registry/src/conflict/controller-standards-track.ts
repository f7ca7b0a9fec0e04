import { allEntries } from '../model/registry.js'
import type { ConflictRule } from './conflict-rule.js'
import { withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { isStandard, referencedDocuments } from './reference-documents.js'

/** An entry from the standards track over which somebody else than the IESG has the say. */
export const controllerStandardsTrack: ConflictRule = defineRule({
  id: 'controller/standards-track',
  title: 'The change controller of an entry from the standards track is not the IESG',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'What the IETF has agreed on changes when its standards do (section 2.3), so the say over it is with the IESG.',
  find: (registry) =>
    allEntries(registry).flatMap((entry) => {
      const { code, changeController } = entry
      if (changeController === undefined || changeController === 'IESG') return []
      const standard = referencedDocuments(entry, registry).find(({ document }) => isStandard(document))
      if (!standard) return []
      return [
        {
          code,
          path: ['changeController'],
          message: `The entry is defined by ${standard.document.id}, but its change controller is not the IESG`,
          found: changeController,
          expected: 'IESG',
          advice: 'Name the IESG; where the document itself names another, write an exception that says so',
        },
      ]
    }),
  example: {
    fires: (base) => withEntry(base, { changeController: 'somebody@example.org' }),
    quiet: (base) => withEntry(base, { changeController: 'IESG' }),
  },
})
