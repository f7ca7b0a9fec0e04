import type { BasicCode } from '../model/basic-codes.js'
import type { ConflictRule } from './conflict-rule.js'
import { withListed } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { listedCodes } from './places.js'

/** Tells whether a basic status code is one of 3yz, with which a server asks for more. */
export function isIntermediate(code: BasicCode): boolean {
  return /^3\d\d$/.test(String(code))
}

/** A basic status code that never goes with an enhanced one. */
export const basicCodesIntermediate: ConflictRule = defineRule({
  id: 'basic-codes/intermediate',
  title: 'A basic status code is one of 3yz',
  source: 'RFC 2034 section 4',
  severity: 'error',
  why: 'Replies that ask the client for more carry no enhanced status code, so none can be associated with them.',
  find: ({ enumerated }) =>
    enumerated.flatMap((entry) =>
      listedCodes(entry)
        .filter(({ code }) => isIntermediate(code))
        .map(({ code, path }) => ({
          code: entry.code,
          path,
          message: `${code} is an intermediate reply, which has no enhanced status code`,
          found: String(code),
          expected: 'a basic status code of 2yz, 4yz or 5yz',
          advice: 'Leave it out',
        })),
    ),
  example: {
    fires: (base) => withListed(base, [354]),
    quiet: (base) => withListed(base, [254, 454]),
  },
})
