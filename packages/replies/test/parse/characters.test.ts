import { describe, expect, it } from 'vitest'
import { charactersAt } from '../../src/parse/characters.js'

const look = (text: string): ReturnType<typeof charactersAt> => charactersAt(text, 0, text.length, undefined)

describe('charactersAt', () => {
  it('finds the first character of each kind', () => {
    expect(look('aéb\u0001ü\u0002')).toEqual({ octets: 8, notText: 3, notAscii: 1, bareReturn: false })
  })

  it('leaves tab and CR to others', () => {
    expect(look('\t\r')).toEqual({ octets: 2, notText: -1, notAscii: -1, bareReturn: true })
  })

  it('counts a pair of surrogates once, and a half of one as what stands for it', () => {
    expect(look('😀😀')).toEqual({ octets: 8, notText: -1, notAscii: 0, bareReturn: false })
    expect(look('a\udc00')).toEqual({ octets: 4, notText: 1, notAscii: -1, bareReturn: false })
  })

  it('knows where ASCII, the controls behind it, and the rest begin', () => {
    expect(look('~').notText).toBe(-1)
    expect(look('\u007f').notText).toBe(0)
    expect(look('\u009f').notText).toBe(0)
    expect(look('\u00a0')).toMatchObject({ notText: -1, notAscii: 0, octets: 2 })
    expect(look('\u07ff\u0800\uffff').octets).toBe(8)
  })

  it('goes by what the octets were, where they are known', () => {
    const line = { octets: 7, wellFormed: false }
    expect(charactersAt('a\ufffd', 0, 2, line)).toEqual({
      octets: 7,
      notText: 1,
      notAscii: -1,
      bareReturn: false,
    })
    expect(charactersAt('a\ufffd', 0, 2, { octets: 4, wellFormed: true })).toMatchObject({ notAscii: 1 })
  })

  it('looks at its part of the text alone', () => {
    expect(charactersAt('é\ra\ré', 2, 3, undefined)).toEqual({
      octets: 1,
      notText: -1,
      notAscii: -1,
      bareReturn: false,
    })
  })
})
