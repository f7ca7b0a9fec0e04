import { describe, expect, it } from 'vitest'
import { charactersIn, octetLength } from '../../src/parse/characters.js'

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
  it('counts what UTF-8 takes for each character', () => {
    expect(['', 'a~', '\u0080\u07ff', '\u0800\uffff', '😀', '\ud800'].map(octetLength)).toEqual([
      0, 2, 4, 6, 4, 3,
    ])
  })
})
