import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeBlock, inlineCode, plainName, prose } from '../../../src/review/escape-markdown.js'
import { actingParts, nodesOf } from '../markdown-tree.js'

const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details></summary><h1>Approved</h1>',
  '<!-- hidden',
  '&lt;b&gt; &#64;octocat &commat;octocat',
  '@octocat @org/team please merge',
  'closes #1, GH-1, owner/repo#1 and 0123456789abcdef0123456789abcdef01234567',
  '[click](https://example.org) ![image](https://example.org/x.png) <https://example.org>',
  'https://example.org www.example.org somebody@example.org mailto:somebody@example.org',
  '`code` ``more`` ```` four',
  '```\n</details>\n# heading\n```',
  '`',
  '``` `` `',
  ' ` ',
  '$x^2$ and $`y`$',
  ':tada: :+1:',
  '[^1] [x]: https://example.org',
  '| a | b |\n| - | - |\n| c | d |',
  '# heading\n\n---\n\n1. one\n- two\n> three',
  '\\`not code\\` \\[x](y)',
  '*bold* _italic_ ~~gone~~ **`x`**',
  'gpj.exe\u202E and \u2066isolate\u2069',
  'escape \u001B[2J\u001B]8;;https://example.org\u0007link\u001B]8;;\u0007',
  'null \u0000 tab \t line\r\nfeed \u2028 separator',
  '~~~\nfence\n~~~',
  '    indented',
  '- [x] done',
  '<a href="javascript:alert(1)">x</a>',
  'x'.repeat(5000),
  '`'.repeat(5000),
]

const pieces = [
  ...hostileTexts,
  '`',
  '``',
  '```',
  '<',
  '>',
  '@',
  '[',
  '](',
  '\n',
  '\r',
  '\\',
  '~~~',
  'word',
  ' ',
  '  ',
  'a`',
]

const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(fc.constantFrom(...pieces.filter((piece) => piece.length < 500)), fc.string({ unit: 'binary' })),
  )
  .map((parts) => parts.join(''))

// oxlint-disable-next-line no-control-regex
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

describe.each([
  ['inlineCode', (text: string) => `Before ${inlineCode(text)} after`],
  [
    'inlineCode in a list',
    (text: string) => `- **error** ${inlineCode(text)}: after\n  - found: ${inlineCode(text)}`,
  ],
  ['inlineCode in a heading', (text: string) => `### ${inlineCode(text)} changed: ${inlineCode(text)}`],
  ['prose', (text: string) => `- do: ${prose(text)}`],
  ['codeBlock', (text: string) => `Before\n\n${codeBlock([text, `+ ${text}`], 'diff')}\n\nafter`],
  [
    'codeBlock in details',
    (text: string) =>
      `<details>\n<summary>${plainName(text)}</summary>\n\n${codeBlock([text], 'text')}\n\n</details>`,
  ],
])('%s', (_, write) => {
  it.each(hostileTexts)('makes nothing act in %j', (text) => {
    expect(actingParts(write(text))).toEqual([])
    expect(write(text)).not.toMatch(unseen)
  })

  it('makes nothing act in any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(actingParts(write(text))).toEqual([])
        expect(write(text)).not.toMatch(unseen)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the check of these tests', () => {
  it.each([
    '<script>alert(1)</script>',
    '@octocat',
    'closes #1',
    '[click](https://example.org)',
    '![image](x.png)',
    'https://example.org',
    'www.example.org',
    'somebody@example.org',
    ':tada:',
    '$x$',
    '> quoted',
    '0123456789abcdef0123456789abcdef01234567',
  ])('sees that %s acts', (text) => expect(actingParts(text)).not.toEqual([]))
})

describe('what is shown', () => {
  it('is the text itself, but for what cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '')
        const code = nodesOf(inlineCode(text)).find(({ type }) => type === 'inlineCode')
        expect(code?.value).toBe(text)
      }),
    )
  })

  it('keeps the lines of a block of code', () => {
    const code = nodesOf(codeBlock(['- ```', '+ ````', ' ~~~'], 'diff')).find(({ type }) => type === 'code')
    expect(code?.value).toBe('- ```\n+ ````\n ~~~')
  })

  it('leaves plain sentences as they are', () => {
    const sentence =
      "The text of X.7.29 says the same as that of X.7.27 (RFC 5248, section 2.3): it's 451/550."
    expect(prose(sentence)).toBe(sentence)
  })

  it('writes out what could not be seen', () => {
    expect(inlineCode('a\u202Eb\nc')).toBe('`a\\u{202e}b\\nc`')
  })

  it('says so where there is nothing', () => {
    expect(inlineCode('  ')).toBe('(nothing)')
  })
})
