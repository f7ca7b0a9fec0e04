import { describe, expect, it } from 'vitest'
import { decode } from '../src/decode.js'

describe('octets as text', () => {
  it('are UTF-8, without the mark of their order', () => {
    expect(decode(Buffer.from('\uFEFF550 café 😀'))).toBe('550 café 😀')
    expect(decode(new Uint8Array())).toBe('')
  })

  it('are ISO 8859-1 where they are no UTF-8', () => {
    expect(decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toBe('café')
    expect(decode(Uint8Array.of(0x35, 0xc3))).toBe('5Ã')
  })

  it('are read where they are a part of others', () => {
    expect(decode(Buffer.from('abcdef').subarray(2, 4))).toBe('cd')
  })
})
