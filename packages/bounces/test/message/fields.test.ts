import { describe, expect, it } from 'vitest'
import { fieldOf, fieldsOf, mediaTypeOf, parameterOf, valueOf, valuesOf } from '../../src/message/fields.js'

describe('a line', () => {
  it.each([
    ['Subject: a: b ', { name: 'subject', value: 'a: b' }],
    ['X-Seen :yes', { name: 'x-seen', value: 'yes' }],
    [' Subject: x', null],
    ['no field', null],
    ['a name: x', null],
    ['', null],
  ])('is a field or none: %j', (line, field) => expect(fieldOf(line)).toEqual(field))
})

describe('a header', () => {
  it('has fields, each on one line', () => {
    expect(fieldsOf('no field\nTo: a,\n  b\nbroken\nX-Empty:\nto: c')).toEqual([
      { name: 'to', value: 'a, b broken' },
      { name: 'x-empty', value: '' },
      { name: 'to', value: 'c' },
    ])
    expect(fieldsOf('')).toEqual([])
  })

  it('has values by name', () => {
    const fields = fieldsOf('To: a\nCc: b\nTo: c')
    expect(valueOf(fields, 'to')).toBe('a')
    expect(valueOf(fields, 'from')).toBe('')
    expect(valuesOf(fields, 'to')).toEqual(['a', 'c'])
    expect(valuesOf(fields, 'from')).toEqual([])
  })
})

describe('a parameter', () => {
  it.each([
    ['multipart/mixed; Boundary="A b"; x', 'A b'],
    ['multipart/mixed; boundary=abc; x', 'abc'],
    ['multipart/mixed; boundary=abc x', 'abc'],
    ['multipart/mixed; boundary=abc', 'abc'],
    ['multipart/mixed; boundary=abc"', 'abc"'],
    ['multipart/mixed; boundary="abc', 'abc'],
    ['multipart/mixed; boundary=""; x', ''],
    ['multipart/mixed; charset=x', ''],
  ])('stands in a value: %j', (value, boundary) => expect(parameterOf(value, 'boundary')).toBe(boundary))
})

describe('a media type', () => {
  it.each([
    ['Text/HTML; charset=x', 'text/html'],
    ['text/html', 'text/html'],
    ['text/html x', 'text/html'],
    ['; x', 'text/plain'],
    ['', 'text/plain'],
  ])('stands in a value: %j', (value, type) => expect(mediaTypeOf(value)).toBe(type))
})
