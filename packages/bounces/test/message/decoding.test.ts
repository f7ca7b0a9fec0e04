import { describe, expect, it, vi } from 'vitest'
import { outlineOf } from '../../src/message/outline.js'

/** Loads the module anew, so that it has none of the decoders that were made before. */
const loadAnew = async () => {
  vi.resetModules()
  return await import('../../src/message/decoding.js')
}

async function undone(text: string, encoding: string): Promise<string> {
  const { withoutEncoding } = await loadAnew()
  return Buffer.from(withoutEncoding(Buffer.from(text), encoding)).toString()
}

async function textOf(header: string, body: string): Promise<readonly string[]> {
  const { sectionText } = await loadAnew()
  const octets = Buffer.concat([Buffer.from(`${header}\n\n`), Buffer.from(body, 'hex')])
  return outlineOf(octets).sections.map((section) => sectionText(octets, section))
}

describe('octets whose character set nobody names', () => {
  it.each([
    ['c3bc', '\u00FC'],
    ['fc', '\u00FC'],
    ['8092fc', '\u20AC\u2019\u00FC'],
  ])('are UTF-8, or of the west: %s', async (hex, text) => {
    const { plainText } = await loadAnew()
    expect(plainText(Buffer.from(hex, 'hex'))).toBe(text)
    expect(plainText(Buffer.from(hex, 'hex'))).toBe(text)
  })
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
  ])('is in its character set: %s, %s', async (header, hex, text) =>
    expect(await textOf(header, hex)).toEqual([text]),
  )

  it('is long where there is more than is read', async () => {
    const { isLong } = await loadAnew()
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
  ])('is undone: %j, %s', async (text, encoding, plain) => expect(await undone(text, encoding)).toBe(plain))
})

describe('the value of a field', () => {
  it.each([
    ['=?utf-8?Q?a_=C3=BC?=', 'a \u00FC'],
    ['=?KOI8-R?b?wQ==?= x', '\u0430 x'],
    ['=?x.y:z?q?a?=', 'a'],
    ['=?utf-8*de-AT?q?a?=', 'a'],
    ['=?utf-8?q??=|', '|'],
    ['=?utf-8?q?abc?==?utf-8?q?def?=', 'abcdef'],
    ['=?utf-8?q?a?= \t=?utf-8?b?YmM=?=', 'abc'],
    ['=?utf-8?q?a?= =?iso-8859-1*de-AT?Q?b?=', 'ab'],
    ['=?utf-8?q?a?= b =?utf-8?q?c?=', 'a b c'],
    ['=?utf-8?q?a?= =?utf-8?x?b?=', 'a =?utf-8?x?b?='],
    ['=?utf-8?q?a?= =?=', 'a =?='],
    ['=?utf-8?x?a?=', '=?utf-8?x?a?='],
    ['=?utf-8?q?a b?=', '=?utf-8?q?a b?='],
    ['=?utf-8?q?a?b?=', '=?utf-8?q?a?b?='],
    ['=?utf-8*?q?a?=', '=?utf-8*?q?a?='],
    ['=??q?a?=', '=??q?a?='],
    ['=?utf 8?q?a?=', '=?utf 8?q?a?='],
  ])('has its encoded words decoded (RFC 2047): %j', async (value, shown) => {
    const { shownValue } = await loadAnew()
    expect(shownValue(value)).toBe(shown)
  })

  it('is decoded as far as it is read, where it has encoded words', async () => {
    const { shownValue } = await loadAnew()
    const long = 'x'.repeat(5000)
    expect(shownValue(`${long}y`)).toBe(`${long}y`)
    expect(shownValue(`${long}=?utf-8?q?a?=`)).toBe(long)
  })
})
