import { describe, expect, it } from 'vitest'
import {
  countLines,
  linesOf,
  octetsOf,
  readAsUtf8,
  replyOctets,
  transcriptLimits,
} from '../../src/lint/octets.js'
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
    const input = Buffer.from('250 ok\n'.repeat(transcriptLimits.lines + 1))
    const { status, out, err } = await run(['lint', '-'], { input })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^standard input has more than 1,000,000 lines\ncut it, /)
  })
})
