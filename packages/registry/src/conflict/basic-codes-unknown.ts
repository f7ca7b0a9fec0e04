import type { ConflictRule } from './conflict-rule.js'
import { withEntry, withListed } from '../example/example-entry.js'
import { isReplyCode } from './basic-codes-malformed.js'
import { isIntermediate } from './basic-codes-intermediate.js'
import { defineRule } from './define-rule.js'
import { listedCodes } from './places.js'

/** A basic status code that the registry does not explain. */
export const basicCodesUnknown: ConflictRule = defineRule({
  id: 'basic-codes/unknown',
  title: 'A basic status code is not known to the registry',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'Each basic status code is published with its meaning and the document that defines it; one that nothing defines is often a slip of the pen.',
  find: ({ enumerated, basicCodes }) =>
    enumerated.flatMap((entry) =>
      listedCodes(entry)
        .filter(({ code }) => isReplyCode(code) && !isIntermediate(code))
        .filter(({ code }) => typeof code === 'number' && !basicCodes.has(code))
        .map(({ code, path }) => ({
          code: entry.code,
          path,
          message: `The basic status code ${code} is not in basic-codes.yaml`,
          found: String(code),
          expected: 'a basic status code with a meaning',
          advice: 'Correct it, or add it to basic-codes.yaml with its meaning and document',
        })),
    ),
  example: {
    fires: (base) => withEntry(base, { basicCodes: { kind: 'listed', codes: [559], others: [] } }),
    quiet: (base) => withListed(base, [559]),
  },
})
