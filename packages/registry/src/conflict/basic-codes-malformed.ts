import type { BasicCode } from '../model/basic-codes.js'
import { isBasicCodeClass } from '../model/basic-codes.js'
import type { ConflictRule } from './conflict-rule.js'
import { withListed } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { listedCodes, otherCodes } from './places.js'

const replyCode = /^[2-5][0-5]\d$/

/** Tells whether a basic status code is one that SMTP can have: three digits, the first from 2 to 5, the second from 0 to 5. */
export function isReplyCode(code: BasicCode): boolean {
  return typeof code === 'number' ? replyCode.test(String(code)) : isBasicCodeClass(code)
}

/** A basic status code that SMTP cannot have. */
export const basicCodesMalformed: ConflictRule = defineRule({
  id: 'basic-codes/malformed',
  title: 'A basic status code is malformed',
  source: 'RFC 5321 section 4.2',
  severity: 'error',
  why: 'A basic status code has three digits, the first from 2 to 5 and the second from 0 to 5; no server sends anything else.',
  find: ({ enumerated }) =>
    enumerated.flatMap((entry) =>
      [...listedCodes(entry), ...otherCodes(entry)]
        .filter(({ code }) => !isReplyCode(code))
        .map(({ code, path }) => ({
          code: entry.code,
          path,
          message: `${code} is no basic status code`,
          found: String(code),
          expected: 'three digits, such as 550, or a whole class, such as 5xx',
          advice: 'Write the code as a server sends it',
        })),
    ),
  example: {
    fires: (base) => withListed(base, [55]),
    quiet: (base) => withListed(base, ['4xx', 550]),
  },
})
