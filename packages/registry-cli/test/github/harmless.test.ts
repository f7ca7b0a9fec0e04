import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fenced, harmlessMarkdown } from '../../src/github/harmless.js'

const visible = (text: string): string => text.replaceAll('\u200B', '')

describe('harmlessMarkdown', () => {
  it.each([
    ['a mention', 'Thanks, @octocat', 'Thanks, @\u200Boctocat'],
    ['a mention at the beginning of a line', 'a\n@octo-org/experts', 'a\n@\u200Bocto-org/experts'],
    ['a link to an issue', 'see #12 and octo-org/registry#3', 'see #\u200B12 and octo-org/registry#\u200B3'],
    ['a picture', '![x](https://example.org/x.png)', '!\u200B[x](https://example.org/x.png)'],
    ['a picture as HTML', '<IMG src=x>', '<\u200BIMG src=x>'],
    ['a comment that hides', '<!-- registry: review -->', '<\u200B!-- registry: review -->'],
    ['control characters', 'a\u0000b\u001B[31mc\u009F', 'a\uFFFDb\uFFFD[31mc\uFFFD'],
    ['a turn of direction', 'a\u202Eb\u2066c', 'a\uFFFDb\uFFFDc'],
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ])('takes the effect out of %s', (_, text, expected) => expect(harmlessMarkdown(text)).toBe(expected))

  it.each([
    'standards@taugh.com',
    '| X.7.28 | `[451, 550]` |',
    '## Heading',
    '```diff\n-a\n+b\n```',
    '<details>\tx</details>',
    'J\u00FCrgen',
  ])('leaves %j as it is', (text) => expect(harmlessMarkdown(text)).toBe(text))

  it('changes nothing more the second time, and nothing that is seen in what is printable', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('@a', '#1', '![', '<!--', '<img', '@', '#', '<', '!'))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const once = harmlessMarkdown(text)
        expect(harmlessMarkdown(once)).toBe(once)
        expect(visible(once)).toBe(visible(text))
      }),
    )
  })
})

describe('fenced', () => {
  it('uses a fence that the text has not, so that the text cannot end it', () => {
    expect(fenced('a')).toBe('```text\na\n```\n')
    expect(fenced('a\n````\n@octocat\n')).toBe('`````text\na\n````\n@octocat\n`````\n')
  })
})
