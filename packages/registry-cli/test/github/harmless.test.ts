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
    [
      'a mention as an entity',
      '&#64;octocat &#x40;octocat &commat;octocat',
      '&#\u200B64;octocat &\u200B#x40;octocat &\u200Bcommat;octocat',
    ],
    ['a mention behind a sign', '-@octocat _a_@octocat', '-@\u200Boctocat _a_@\u200Boctocat'],
    ['another way to name an issue', 'GH-1 gh-22', 'GH-\u200B1 gh-\u200B22'],
    [
      'the address of an issue',
      'https://github.com/octo-org/registry/issues/1',
      'https://github.\u200Bcom/octo-org/registry/issues/1',
    ],
    ['an instruction that hides', '<?x hidden ?>', '<\u200B?x hidden ?>'],
    ['a declaration that hides', '<!X hidden>', '<\u200B!X hidden>'],
    ['a definition that is not shown', '[//]: # (hidden)', '[//]\u200B: # (hidden)'],
    ['a fold with an attribute', '<details open>', '<\u200Bdetails open>'],
    ['a script', '<script>x</script>', '<\u200Bscript>x<\u200B/script>'],
    ['what cannot be seen', 'a\u00ADb\u2060c\u{E0041}d\u3164e', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
    ['a change that can be applied', '```suggestion\nx\n```', '```\u200Bsuggestion\nx\n```'],
    ['such a change behind more marks', '~~~```suggestion\n', '~~~```\u200Bsuggestion\n~~~\n'],
    ['an open fence', '```diff\n-a', '```diff\n-a\n```\n'],
    ['an open fold', 'a\n<details>\nb\n', 'a\n<details>\nb\n\n</details>\n'],
    [
      'an end that comes before a beginning',
      '</details>\n<details>\n',
      '</details>\n<details>\n\n</details>\n',
    ],
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ])('takes the effect out of %s', (_, text, expected) => expect(harmlessMarkdown(text)).toBe(expected))

  it.each([
    'standards@taugh.com',
    '| X.7.28 | `[451, 550]` |',
    '## Heading',
    '```diff\n-a\n+b\n```',
    '<details>\tx</details>',
    'J\u00FCrgen',
    'a &lt; b &amp; c, AT&T, x < y',
    'C#, # Heading, #x',
  ])('leaves %j as it is', (text) => expect(harmlessMarkdown(text)).toBe(text))

  it('changes nothing more the second time, and nothing that is seen in what is printable', () => {
    const signs = [
      '@a',
      '#1',
      '![',
      '<!--',
      '<img',
      '@',
      '#',
      '<',
      '!',
      '&#64;',
      'GH-1',
      ']:',
      '<details>',
      '</details>',
      '```',
      '\n',
    ]
    const piece = fc.oneof(fc.string(), fc.constantFrom(...signs))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const once = harmlessMarkdown(text)
        expect(harmlessMarkdown(once)).toBe(once)
        expect(visible(once).startsWith(visible(text))).toBe(true)
      }),
    )
  })
})

describe('fenced', () => {
  it('uses a fence that the text has not, so that the text cannot end it', () => {
    expect(fenced('a')).toBe('```text\na\n```\n')
    expect(fenced('a\n````\n@octocat\n')).toBe('`````text\na\n````\n@octocat\n`````\n')
    expect(fenced('```\n'.repeat(200_000)).startsWith('````text\n```\n')).toBe(true)
  })
})
