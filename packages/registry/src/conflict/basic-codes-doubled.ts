import type { BasicCode } from '../model/basic-codes.js'
import type { ConflictRule } from './conflict-rule.js'
import { another, withEntry, withListed } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import type { PlacedBasicCode } from './places.js'
import { listedCodes, otherCodes } from './places.js'

const covers = (wide: BasicCode, code: BasicCode): boolean =>
  wide === code || (typeof wide === 'string' && wide.charAt(0) === String(code).charAt(0))

function repeated(codes: readonly PlacedBasicCode[]): readonly PlacedBasicCode[] {
  return codes.filter(({ code }, index) =>
    codes.some((other, place) => covers(other.code, code) && (place < index || other.code !== code)),
  )
}

/** A basic status code that is listed twice, or besides the whole class that it belongs to. */
export const basicCodesDoubled: ConflictRule = defineRule({
  id: 'basic-codes/doubled',
  title: 'A basic status code is listed twice',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'The second says nothing, and is often a slip for another code. A whole class such as 5xx holds every code of it.',
  find: ({ enumerated }) =>
    enumerated.flatMap((entry) =>
      [...repeated(listedCodes(entry)), ...repeated(otherCodes(entry))].map(({ code, path }) => ({
        code: entry.code,
        path,
        message: `The list already holds ${code}`,
        found: String(code),
        expected: 'each code once, and none beside its whole class',
        advice: 'Leave one of the two out, or correct it',
      })),
    ),
  example: {
    fires: (base) => withListed(base, [550, 550]),
    quiet: (base) =>
      withEntry(withListed(base, [550, 551], another), {
        basicCodes: { kind: 'listed', codes: [550], others: ['5xx'] },
      }),
  },
})
