import { describe, expect, it } from 'vitest'
import { decode, octetLines } from '../../src/parse/octets.js'

const linesOf = (...octets: readonly number[]): ReturnType<typeof octetLines> => {
  const bytes = Uint8Array.from(octets)
  return octetLines(bytes, decode(bytes))
}

describe('octetLines', () => {
  it('has nothing to say of octets that are UTF-8', () => {
    expect(linesOf(0x61, 0xc3, 0xa9, 0x0a)).toBeNull()
  })

  it('counts the octets of each line without its end', () => {
    expect(linesOf(0x61, 0xff, 0x0d, 0x0a, 0x62, 0x0a, 0x63, 0x0d)).toEqual([
      { octets: 2, wellFormed: false },
      { octets: 1, wellFormed: true },
      { octets: 2, wellFormed: true },
    ])
  })

  it('knows a U+FFFD that was sent, also right after a sequence that was cut off', () => {
    expect(linesOf(0xef, 0xbf, 0xbd)).toEqual([{ octets: 3, wellFormed: true }])
    expect(linesOf(0xf0, 0x9f, 0xef, 0xbf, 0xbd)).toEqual([{ octets: 5, wellFormed: false }])
    expect(linesOf(0xef, 0xbc, 0xbd, 0xff)).toEqual([{ octets: 4, wellFormed: false }])
    expect(linesOf(0xef, 0xbf, 0xbe, 0xff)).toEqual([{ octets: 4, wellFormed: false }])
    expect(linesOf(0xef, 0xbf)).toEqual([{ octets: 2, wellFormed: false }])
  })
})

describe('decode', () => {
  it('keeps a byte order mark', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa')
  })
})
