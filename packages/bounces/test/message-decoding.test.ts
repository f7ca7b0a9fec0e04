import fc from 'fast-check'
import PostalMime, { decodeWords } from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { shownValue, withoutEncoding } from '../src/message/decoding.js'

const undone = (text: string, encoding: string): string =>
  Buffer.from(withoutEncoding(Buffer.from(text, 'latin1'), encoding)).toString('latin1')

/** The same by a parser of messages. */
async function byParser(text: string, encoding: string): Promise<string> {
  const header = `Content-Type: application/x-test\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
  const { attachments } = await PostalMime.parse(Buffer.from(header + text, 'latin1'), {
    attachmentEncoding: 'arraybuffer',
  })
  const content = attachments[0]?.content
  return content instanceof ArrayBuffer ? Buffer.from(content).toString('latin1') : ''
}

describe('a transfer encoding', () => {
  it.each([
    ['a=3Db =C3=A9 c=\r\nd', 'a=b \u00C3\u00A9 cd'],
    ['soft= \nbreak', 'softbreak'],
    ['1=2, a=zz', '1=2, a=zz'],
    ['end=', 'end'],
  ])('quoted-printable is undone: %j', (text, plain) => expect(undone(text, 'quoted-printable')).toBe(plain))

  it.each([
    ['aGVsbG8=', 'hello'],
    ['aGVs\r\nbG8gdG8=\r\n', 'hello to'],
    ['aGVsbG8', 'hello'],
    ['', ''],
  ])('base64 is undone: %j', (text, plain) => expect(undone(text, 'BASE64')).toBe(plain))

  it('leaves octets of any other as they are', () => {
    expect(undone('a=3D', '7bit')).toBe('a=3D')
    expect(undone('a=3D', '')).toBe('a=3D')
  })

  it('is undone as a parser of messages does it, whatever was encoded', async () => {
    const octets = fc.uint8Array({ minLength: 1, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(octets, async (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64').replaceAll(/.{60}/g, '$&\r\n')
        expect(undone(base64, 'base64')).toBe(await byParser(base64, 'base64'))
        const quoted = [...bytes]
          .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join('')
        // The parser ends the last line, which is not ended here.
        expect(`${undone(quoted, 'quoted-printable')}\n`).toBe(await byParser(quoted, 'quoted-printable'))
      }),
      { numRuns: 100 },
    )
  })
})

describe('the words of a field', () => {
  it.each([
    '=?utf-8?B?44OL44Oj44O844Oz?=',
    'Re: =?iso-8859-1?Q?Zur=FCck_an?= =?iso-8859-1?Q?_jo?=',
    'no words =? at all',
    '=?utf-8?Q?a?= b =?utf-8?Q?c?=',
  ])('are shown as a parser of messages shows them: %j', (value) =>
    expect(shownValue(value)).toBe(decodeWords(value)),
  )
})
