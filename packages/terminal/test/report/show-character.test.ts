import { describe, expect, it } from 'vitest'
import { nameCharacter, showUnseen } from '../../src/report/index.js'

describe('a text from a file', () => {
  it.each([
    ['a\tb\r\nc', 'a\\tb\\r\\nc'],
    ['\u001b[2J\u0000\u007f', '\\x1b[2J\\x00\\x7f'],
    ['\u009b2J\u00a0', '\\x9b2J\\xa0'],
    ['exe.\u202efdp', 'exe.\\u{202e}fdp'],
    ['a\u200db\ufeff', 'a\\u{200d}b\\u{feff}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800x', '\\u{d800}x'],
    ['Grüße 日本 🙂', 'Grüße 日本 🙂'],
  ])('%j is shown as %s', (text, shown) => expect(showUnseen(text)).toBe(shown))
})

it('names a character as Unicode does', () => {
  expect(nameCharacter('\u202e')).toBe('U+202E (right-to-left override)')
  expect(nameCharacter('\u{e0041}')).toBe('U+E0041')
})
