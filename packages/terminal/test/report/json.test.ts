import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonParts } from '../../src/report/json.js'
import { jsonText } from '../../src/report/index.js'

describe('JSON for a terminal', () => {
  it.each([
    ['\u001b[2J', '\\u001b[2J'],
    ['\u009b2J\u007f', '\\u009b2J\\u007f'],
    ['exe.\u202efdp\u2066', 'exe.\\u202efdp\\u2066'],
    ['a\u2028b', 'a\\u2028b'],
    ['\u{e0041}', '\\udb40\\udc41'],
    ['##[error]', '#\\u0023[error]'],
    ['Grüße 日本 🙂', 'Grüße 日本 🙂'],
  ])('writes %j as %s', (text, written) => {
    expect(jsonText([text])).toBe(`[\n  "${written}"\n]\n`)
  })

  it('is the same when it is parsed, and has nothing in it that acts on a terminal', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (value) => {
        const text = jsonText(value)
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value))
        expect(text).toMatch(/^(?:\n|[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}])*$/u)
      }),
    )
  })
})

it('is the same text in parts, whatever the value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (value) => {
      expect([...jsonParts(value)].join('')).toBe(jsonText(value))
    }),
  )
})
