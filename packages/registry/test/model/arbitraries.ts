import fc from 'fast-check'
import type { AssociatedBasicCodes, BasicCode, RegistryCode, StatusCode } from '../../src/index.js'
import { compareBasicCodes } from '../../src/index.js'

const classDigit = fc.constantFrom(2 as const, 4 as const, 5 as const)
const subCode = fc.integer({ min: 0, max: 999 })

export const statusCodes: fc.Arbitrary<StatusCode> = fc.record({
  class: classDigit,
  subject: subCode,
  detail: subCode,
})

export const registryCodes: fc.Arbitrary<RegistryCode> = fc.oneof(
  fc.record({ table: fc.constant('class' as const), class: classDigit }),
  fc.record({ table: fc.constant('subject' as const), subject: subCode }),
  fc.record({ table: fc.constant('enumerated' as const), subject: subCode, detail: subCode }),
)

const basicCode: fc.Arbitrary<BasicCode> = fc.oneof(
  fc.integer({ min: 200, max: 599 }),
  fc.constantFrom('2xx' as const, '4xx' as const, '5xx' as const),
)

export const associatedBasicCodes: fc.Arbitrary<AssociatedBasicCodes> = fc.oneof(
  fc.constant({ kind: 'any' as const }),
  fc.constant({ kind: 'not given' as const }),
  fc.record({
    kind: fc.constant('listed' as const),
    codes: fc
      .uniqueArray(basicCode, { minLength: 1, maxLength: 8 })
      .map((codes) => codes.toSorted(compareBasicCodes)),
    others: fc.constantFrom([], ['4xx' as const], ['4xx' as const, '5xx' as const]),
  }),
)
