import { describe, expect, it } from 'vitest'
import { isLong, plainText, sectionText, shownValue, withoutEncoding } from '../../src/message/decoding.js'
import { outlineOf } from '../../src/message/outline.js'

const undone = (text: string, encoding: string): string =>
  Buffer.from(withoutEncoding(Buffer.from(text), encoding)).toString()

function textOf(header: string, body: string): readonly string[] {
  const octets = Buffer.concat([Buffer.from(`${header}\n\n`), Buffer.from(body, 'hex')])
  return outlineOf(octets).sections.map((section) => sectionText(octets, section))
}

describe('octets whose character set nobody names', () => {
  it.each([
    ['c3bc', '\u00FC'],
    ['fc', '\u00FC'],
    ['8092fc', '\u20AC\u2019\u00FC'],
  ])('are UTF-8, or of the west: %s', (hex, text) => expect(plainText(Buffer.from(hex, 'hex'))).toBe(text))
})

describe('the text of a part', () => {
  it.each([
    ['Content-Type: text/plain', 'fc', '\u00FC'],
    ['Content-Type: text/plain; format=flowed; charset=koi8-r', 'c1', '\u0430'],
    ['Content-Type: text/plain; charset=KOI8-R"', 'c1', '\u0430'],
    ['Content-Type: text/plain; charset=us-ascii', 'c3bc', '\u00FC'],
    ['Content-Type: text/plain; charset=" us-ascii "', 'c3bc', '\u00FC'],
    ['Content-Type: text/plain; charset=utf-8', 'fc', '\u00FC'],
    ['Content-Type: text/plain; charset=iso-8859-1', 'c3bc', '\u00C3\u00BC'],
    ['Content-Type: text/plain; charset=iso-8859-1', '6e9274', 'n\u2019t'],
    ['Content-Type: text/plain; charset=shift_jis', '82', '\uFFFD'],
    ['Content-Type: text/plain; charset=x-none', 'fc', '\u00FC'],
    ['Content-Transfer-Encoding: quoted-printable', Buffer.from('=C3=BC').toString('hex'), '\u00FC'],
  ])('is in its character set: %s, %s', (header, hex, text) => expect(textOf(header, hex)).toEqual([text]))

  it('is long where there is more than is read', () => {
    const section = { fields: [], mediaType: 'text/plain', start: 10, isReturned: false }
    expect(isLong({ ...section, end: 250_010 })).toBe(false)
    expect(isLong({ ...section, end: 250_011 })).toBe(true)
  })
})

describe('an encoding', () => {
  it.each([
    ['soft=\t\nbreak', 'quoted-printable; x', 'softbreak'],
    ['a=zAb=A', 'quoted-printable', 'a=zAb=A'],
    ['Zm9v', 'base64', 'foo'],
    ['aGVs{bG8=', ' Base64 (x)', 'hello'],
    ['aGVsbG8=', 'x-base64', 'aGVsbG8='],
    ['a=3Db', 'not quoted-printable', 'a=3Db'],
  ])('is undone: %j, %s', (text, encoding, plain) => expect(undone(text, encoding)).toBe(plain))
})

describe('the value of a field', () => {
  const long = 'x'.repeat(5000)

  it('is decoded as far as it is read, where it has encoded words', () => {
    expect(shownValue(`${long}y`)).toBe(`${long}y`)
    expect(shownValue(`${long}=?utf-8?q?a?=`)).toBe(long)
    expect(shownValue('=?utf-8*de?Q?a_=C3=BC?= =?koi8-r?b?wQ==?= x')).toBe('a \u00FC\u0430 x')
  })
})
