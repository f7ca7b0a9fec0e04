import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonFields } from '../../src/classify/json-fields.js'
import { decodeText } from '../../src/classify/json-text.js'

/** The texts and numbers of fields, as they are found; `undefined` where the line is no object. */
function read(line: string, names: readonly string[]): readonly (string | null)[] | undefined {
  const bytes = Buffer.from(line)
  const fields = new JsonFields(names)
  if (!fields.read(bytes, 0, bytes.length)) return undefined
  return fields.ranges.map(({ start, end, escaped }) => {
    if (start === -1) return null
    return Buffer.from(escaped ? decodeText(bytes, start, end) : bytes.subarray(start, end)).toString()
  })
}

describe('fields of a line that is a JSON object', () => {
  it.each([
    ['{"reply":"550 5.1.1 no"}', ['550 5.1.1 no', null]],
    ['{ "a" : 1 , "reply" : "x" , "code" : 550 }', ['x', '550']],
    ['{"a":{"reply":"inner","b":["}",{"code":1}]},"code":451}', [null, '451']],
    ['{"reply":"a\\"b\\\\","code":"\\u0035.1.1"}', ['a"b\\', '5.1.1']],
    ['{"r\\u0065ply":"x"}', ['x', null]],
    ['{"reply":"first","reply":"last"}', ['last', null]],
    ['{"reply":"first","reply":null}', [null, null]],
    ['{"reply":true,"code":["550"]}', [null, null]],
    ['{}', [null, null]],
    ['{"Reply":"x","codes":"y"}', [null, null]],
  ])('of %s', (line, values) => expect(read(line, ['reply', 'code'])).toEqual(values))

  it.each([
    ['{"smtp":{"reply":"550 no","x":{"reply":"y"}},"code":1}', ['550 no', null, '1']],
    ['{ "smtp" : { "a" : {"b":"}"} , "reply" : 450 } , "code" : 2 }', ['450', null, '2']],
    ['{"smtp.reply":"flat"}', ['flat', null, null]],
    ['{"smtp":{"re\\u0070ly":"a\\"b","last":{"reply":"deep"}}}', ['a"b', 'deep', null]],
    ['{"smtp":"550 no","reply":"x"}', [null, null, null]],
    ['{"smtp":{"reply":"first"},"smtp":{}}', [null, null, null]],
    ['{"smtp":{"reply":"first"},"smtp":null}', [null, null, null]],
    ['{"smtp":{"reply":{"x":1}}}', [null, null, null]],
    ['{"smt":{"reply":"x"},"smtpx":{"reply":"y"}}', [null, null, null]],
  ])('of %s by their path', (line, values) =>
    expect(read(line, ['smtp.reply', 'smtp.last.reply', 'code'])).toEqual(values),
  )

  it('are none by a path where an object on the way is not whole', () => {
    expect(read('{"smtp":{"reply":"x"', ['smtp.reply'])).toBeUndefined()
    expect(read('{"smtp":{reply:1}}', ['smtp.reply'])).toBeUndefined()
  })

  it.each([
    '{',
    '{"reply',
    '{"reply"',
    '{"reply"}',
    '{"reply":',
    '{"reply":"x',
    '{"reply":[1',
    '{"a":["x}',
    '{x}',
  ])('are none in %s, which is no whole object', (line) => expect(read(line, ['reply'])).toBeUndefined())

  it('are found by their path in any object', () => {
    const value = fc.oneof(fc.string(), fc.nat(), fc.jsonValue())
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), fc.string(), (object, text) => {
        expect(read(JSON.stringify({ a: { ...object, b: text } }), ['a.b'])).toEqual([text])
      }),
    )
  })

  it('are the texts and numbers that JSON.parse finds, in any object', () => {
    const names = ['reply', 'status', '']
    const key = fc.oneof(fc.constantFrom(...names), fc.string())
    const value = fc.oneof(fc.string(), fc.nat(), fc.jsonValue())
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.nat(2), (object, indent) => {
        const expected = names.map((name) => {
          const there = Object.hasOwn(object, name) ? object[name] : null
          const counts = typeof there === 'string' || (typeof there === 'number' && there >= 0)
          return counts ? Buffer.from(String(there)).toString() : null
        })
        expect(read(JSON.stringify(object, null, indent).replaceAll('\n', ' '), names)).toEqual(expected)
      }),
    )
  })
})
