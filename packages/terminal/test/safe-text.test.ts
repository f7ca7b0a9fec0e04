import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  escapeInJson,
  nameCharacter,
  replaceUnseen,
  showUnseen,
  withoutWorkflowCommands,
} from '../src/safe-text.js'

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

const commandOfRunner = /^\s*::\w|##\[/

describe('a line for the log of a workflow', () => {
  it.each([
    ['::error::x', '\\x3a:error::x'],
    ['    ::set-output name=a::b', '    \\x3a:set-output name=a::b'],
    ['found: ##[add-mask]x', 'found: #\\x23[add-mask]x'],
    ['smtp::Reply(550) is C++', 'smtp::Reply(550) is C++'],
  ])('%j is shown as %s', (line, shown) => expect(withoutWorkflowCommands(line)).toBe(shown))

  it('is never a command to the runner, whatever its text', () => {
    const piece = fc.constantFrom(':', '::', '#', '##[', '[', ' ', '\t', 'error', 'x')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(withoutWorkflowCommands(pieces.join(''))).not.toMatch(commandOfRunner)
      }),
    )
  })
})

it('escapes JSON so that it means the same, and is no command to the runner', () => {
  const json = JSON.stringify('\u009b2J\u00a0###[error]')
  const escaped = escapeInJson(json)
  expect(escaped).toBe('"\\u009b2J\\u00a0##\\u0023[error]"')
  expect(JSON.parse(escaped)).toBe('\u009b2J\u00a0###[error]')
})

it('replaces the dangerous characters of several lines, and leaves the ends of lines', () => {
  expect(replaceUnseen('a\u202eb\nc\u0000', () => '?')).toBe('a?b\nc?')
})

it('leaves printable ASCII as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(showUnseen(text)).toBe(text)
    }),
  )
})
