import { describe, expect, it } from 'vitest'
import { charactersIn, decode, octetLength, octetLines } from '../../src/parse/characters.js'

describe('charactersIn', () => {
  it('finds the first character of each kind', () => {
    expect(charactersIn('aéb\u0001ü\u0002', false)).toEqual({ notText: '\u0001', notAscii: 'é' })
  })

  it('leaves tab and CR to others', () => {
    expect(charactersIn('\t\r', false)).toEqual({ notText: null, notAscii: null })
  })

  it('takes a pair of surrogates as the character that it is, and half of one as none of a text', () => {
    expect(charactersIn('a😀', false)).toEqual({ notText: null, notAscii: '😀' })
    expect(charactersIn('a\udc00', false)).toEqual({ notText: '\udc00', notAscii: null })
    expect(charactersIn('\ud83d😀', false)).toEqual({ notText: '\ud83d', notAscii: '😀' })
  })

  it('knows where ASCII, the controls behind it, and the rest begin', () => {
    const notText = ['~', '\u007f', '\u009f', '\u00a0'].map((line) => charactersIn(line, false).notText)
    expect(notText).toEqual([null, '\u007f', '\u009f', null])
    expect(charactersIn('\u00a0', false).notAscii).toBe('\u00a0')
  })

  it('takes U+FFFD for a character, unless it stands for octets that were none', () => {
    expect(charactersIn('a\ufffd', false)).toEqual({ notText: null, notAscii: '\ufffd' })
    expect(charactersIn('a\ufffdé', true)).toEqual({ notText: '\ufffd', notAscii: 'é' })
  })
})

describe('octetLength', () => {
  it('knows where three octets end and four begin', () => {
    expect(['\uffffa', '\u{10000}a', '\u{10000}'].map(octetLength)).toEqual([4, 5, 4])
  })

  it('counts what UTF-8 takes for each character', () => {
    expect(['', 'a~', '\u0080\u07ff', '\u0800\uffff', '😀', '\ud800'].map(octetLength)).toEqual([
      0, 2, 4, 6, 4, 3,
    ])
  })
})

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

  it('counts an empty first line', () => {
    expect(linesOf(0x0a, 0xff)).toEqual([
      { octets: 0, wellFormed: true },
      { octets: 1, wellFormed: false },
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
