import { describe, expect, it } from 'vitest'
import {
  countLines,
  linesOf,
  octetsOf,
  quoteOctets,
  readAsUtf8,
  readForPeople,
  replyOctets,
  withOctets,
} from '../../src/lint/octets.js'
import { limits } from '../../src/limits.js'
import { run } from '../support.js'

describe('octets as Latin-1 text', () => {
  it('are one a character, up to U+00FF', () => {
    expect(octetsOf('\0\u00e9\u00ff')).toEqual(Buffer.from([0, 0xe9, 0xff]))
    expect(octetsOf('\u0100')).toBeNull()
  })

  it('are read as UTF-8, with U+FFFD for what is none', () => {
    expect(readAsUtf8('<\u00c3\u00bc>')).toBe('<ü>')
    expect(readAsUtf8('<\u00fc>')).toBe('<\ufffd>')
    expect(readAsUtf8('\u0100')).toBe('\u0100')
  })
})

describe('octets that are no UTF-8', () => {
  it.each([
    ['\u00e9t\u00e9', String.raw`\xE9t\xE9`],
    ['\u00c3\u00a9 \u00e9', String.raw`é \xE9`],
    // A sequence that breaks off, one that is longer than it needs to be, and half a pair of surrogates.
    ['\u00e2\u0080', String.raw`\xE2\x80`],
    ['\u00c0\u00af', String.raw`\xC0\xAF`],
    ['\u00ed\u00a0\u0080', String.raw`\xED\xA0\x80`],
    ['\u00ff\u00fe', String.raw`\xFF\xFE`],
    ['\u00f0\u009f\u0098\u0080\u00f0\u009f', String.raw`😀\xF0\x9F`],
    // A U+FFFD that was sent is a character.
    ['\u00ef\u00bf\u00bd', '\ufffd'],
    ['plain', 'plain'],
    ['\u0100\u00e9', 'Āé'],
  ])('are quoted as octets: %j', (latin1, expected) => {
    expect(quoteOctets(readForPeople(latin1))).toBe(expected)
  })

  it('take the place of U+FFFD in what was found', () => {
    const reply = Buffer.from('550 (\u00e9t\u00e9) \u00e2\u0080\r\n', 'latin1')
    const found = (part: string): string => quoteOctets(withOctets(part, reply))
    expect(found('\ufffd')).toBe(String.raw`\xE9`)
    expect(found('550 (\ufffdt\ufffd)')).toBe(String.raw`550 (\xE9t\xE9)`)
    expect(found(') \ufffd')).toBe(String.raw`) \xE2\x80`)
    expect(found('550')).toBe('550')
    expect(found('no \ufffd')).toBe('no \ufffd')
  })

  it('take its place in what is far too long for an expression', () => {
    const long = '(*'.repeat(300_000)
    const reply = Buffer.from(`550 ${long}\u00e9\u00ea\r\n`, 'latin1')
    const found = quoteOctets(withOctets(`${long}\ufffd\ufffd`, reply))
    expect(found === String.raw`${long}\xE9\xEA`).toBe(true)
  })

  it.each(['text', 'json', 'sarif', 'github'])('are told by lint as octets, in the form %s', async (form) => {
    const lines = [
      'S: 220 mx',
      'C: EHLO \u00e9',
      'S: 250 ok',
      'C: RCPT TO:<\u00e9@example.net>',
      'S: 550 \u00e9t\u00e9',
      '',
    ]
    const { out } = await run(['lint', '--report', form, '-'], {
      input: Buffer.from(lines.join('\n'), 'latin1'),
    })
    expect(out).toMatch(/\\x(?:5C)?E9/)
    expect(out).not.toMatch(/\ufffd|U\+FFFD|\\udc/i)
  })

  it('are read as ISO 8859-1 by explain, scan and classify, as most such texts are', async () => {
    const line = Buffer.from('550 5.1.1 <j\u00e9@example.net> n\u00e9ant\n', 'latin1')
    expect((await run(['explain'], { input: line })).out).toContain('<jé@example.net> néant')
    const log = Buffer.from('x: to=<j\u00e9@example.net>, dsn=5.1.1, said: 550 n\u00e9ant\n', 'latin1')
    const { out } = await run(['classify', '--details'], { input: log })
    expect(out).toContain('550')
    expect(out).not.toContain('\ufffd')
  })
})

it('the octets of a reply are those of its lines, each with its end', () => {
  expect(replyOctets(['250-\u00e9', '250 b'])).toEqual(Buffer.from('250-\u00e9\r\n250 b\r\n', 'latin1'))
  expect(replyOctets([])).toHaveLength(0)
  expect(replyOctets(['250 \u0100'])).toHaveLength(0)
})

describe('the lines of a file', () => {
  it('end in LF or CRLF, the last one also without', () => {
    expect(linesOf(Buffer.from('a\r\nb\n\nc'))).toEqual(['a', 'b', '', 'c'])
    expect(linesOf(Buffer.from('a\n'))).toEqual(['a'])
    expect(linesOf(Buffer.from('a\rb\r\r\n'))).toEqual(['a\rb\r'])
    expect(linesOf(Buffer.from(''))).toEqual([])
  })

  it('are without the mark of the byte order at the beginning', () => {
    expect(linesOf(Buffer.from('\ufeffa\n\ufeffb'))).toEqual(['a', '\u00ef\u00bb\u00bfb'])
  })

  it('are those of the file that is given, also within a larger piece of memory', () => {
    expect(linesOf(new Uint8Array([0x78, 0x61, 0x0a, 0x62, 0x78]).subarray(1, 4))).toEqual(['a', 'b'])
  })
})

it.each([
  ['', 0],
  ['a', 1],
  ['a\n', 1],
  ['a\n\nb', 3],
])('%j has %d lines', (text, lines) => expect(countLines(Buffer.from(text))).toBe(lines))

describe('a transcript of more lines than are kept', () => {
  it('is refused with the limit and what to do, within its limit of octets', async () => {
    const input = Buffer.from('250 ok\n'.repeat(limits.transcriptLines + 1))
    const { status, out, err } = await run(['lint', '-'], { input })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^standard input has more than 500,000 lines\ncut it, /)
  })
})
