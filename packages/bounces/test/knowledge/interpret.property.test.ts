import fc from 'fast-check'
import { expect, it } from 'vitest'
import { interpret, likelyBound } from '../../src/knowledge/index.js'

const status = fc.option(fc.oneof(fc.constantFrom('5.1.1', '4.7.28', '5.7.27', 'x', '9.9.9'), fc.string()), {
  nil: null,
})

it('any evidence gives an answer, with a confidence from 0 to 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), status, (text, code) => {
      const { confidence, likely } = interpret({ text, status: code })
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(likely?.confidence ?? 1).toBeGreaterThanOrEqual(likelyBound)
    }),
  )
})

it('spaces, line ends and case make no difference', () => {
  const words = fc.array(
    fc.constantFrom('user', 'unknown', 'mailbox', 'full', 'spam', 'rejected', 'relay', 'denied', 'SPF'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '  ', '\r\n', '\t'), (list, gap) => {
      const plain = interpret({ text: list.join(' '), basic: 550 })
      expect(interpret({ text: list.join(gap).toUpperCase(), basic: 550 })).toEqual(plain)
    }),
  )
})
