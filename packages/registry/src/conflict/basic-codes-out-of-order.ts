import { compareBasicCodes } from '../model/basic-codes.js'
import type { ConflictRule } from './conflict-rule.js'
import { withListed } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import type { PlacedBasicCode } from './places.js'
import { listedCodes, otherCodes } from './places.js'

function misplaced(codes: readonly PlacedBasicCode[]): readonly PlacedBasicCode[] {
  return codes.filter(({ code }, index) => compareBasicCodes(codes[index - 1]?.code ?? code, code) > 0)
}

/** A basic status code that stands behind a higher one. */
export const basicCodesOutOfOrder: ConflictRule = defineRule({
  id: 'basic-codes/out-of-order',
  title: 'Basic status codes are out of order',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'In one order, the same codes are the same list, and a change of them shows as what it is.',
  find: ({ enumerated }) =>
    enumerated.flatMap((entry) =>
      [...misplaced(listedCodes(entry)), ...misplaced(otherCodes(entry))].map(({ code, path }) => ({
        code: entry.code,
        path,
        message: `${code} stands behind a higher code`,
        found: String(code),
        expected: 'ascending codes, a whole class behind its numbers',
        advice: 'Sort the list',
      })),
    ),
  example: {
    fires: (base) => withListed(base, [550, 450]),
    quiet: (base) => withListed(base, [450, 550]),
  },
})
