import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable } from '../src/printable.js'

describe('printable', () => {
  it.each([
    ['550 5.1.1 No such user', '550 5.1.1 No such user'],
    ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
    ['a\tb\r\nc', 'a\\tb\\r\\nc'],
    ['\u0000\u0007\u007f', '\\x00\\x07\\x7f'],
    ['\u009b2J', '\\x9b2J'],
    ['exe.\u202efdp', 'exe.\\u{202e}fdp'],
    ['\u061c\u200e\u200f\u2066\u2069', '\\u{61c}\\u{200e}\\u{200f}\\u{2066}\\u{2069}'],
    ['a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['\ud800x', '\\u{d800}x'],
    ['Grüße 🙂 ZW\u200dJ', 'Grüße 🙂 ZW\u200dJ'],
  ])('shows %j as %j', (text, shown) => expect(printable(text)).toBe(shown))

  it('leaves no control character in any text, and any printable ASCII as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => printable(text) === text))
  })
})
