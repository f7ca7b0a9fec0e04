import { describe, expect, it } from 'vitest'
import { commentSpans, compose, everyToken } from '../../src/yaml/tokens.js'

describe('the comments of a text', () => {
  const commentsIn = (text: string): readonly string[] =>
    commentSpans(text).map(({ start, end }) => text.slice(start, end))

  it('go from their mark to the end of their line', () => {
    expect(commentsIn('# a\nb: c # d\n  # e\nf: [g, # h\n i] # j')).toEqual([
      '# a',
      '# d',
      '# e',
      '# h',
      '# j',
    ])
    expect(commentsIn('a: "b" # c\r\nd: e')).toEqual(['# c'])
  })

  it.each([
    'a: "# b"',
    "a: '# b'",
    'a: b#c',
    'a: |\n  # b\n  c',
    'a: >-\n  # b',
    '--- |\n# b\n',
    '"# a": b',
    '',
  ])('are none within a value: %j', (text) => {
    expect(commentsIn(text)).toEqual([])
  })

  it('are found before, on the line of, and behind a block scalar', () => {
    expect(commentsIn('# a\nb: | # c\n  # d\n# e\nf: g # h')).toEqual(['# a', '# c', '# e', '# h'])
  })
})

describe('the tokens of a text', () => {
  const tokensOf = (text: string) => {
    const composed = compose(text)
    return 'tokens' in composed ? composed.tokens : []
  }

  it('are found at any depth, with the marks in front of keys and values', () => {
    const text = '%X\n--- !a\n&b c: !d [e, { &f g: *h }]\n? !i j\n: &k l\n'
    const sources = everyToken(tokensOf(text)).flatMap((token) => ('source' in token ? [token.source] : []))
    const words = sources.filter((source) => /\w/.test(source))
    expect(words.toSorted()).toEqual(
      ['%X', '---', '!a', '&b', 'c', '!d', 'e', '&f', 'g', '*h', '!i', 'j', '&k', 'l']
        .filter((word) => /\w/.test(word))
        .toSorted(),
    )
  })

  it('have the first error and none behind it, and all else', () => {
    const types = tokensOf('a: 1\n}\n}\n# b\n}\n').map(({ type }) => type)
    expect(types.filter((type) => type === 'error')).toHaveLength(1)
    expect(types).toContain('document')
    expect(types).toContain('comment')
  })
})

describe('the documents of a text', () => {
  it('leave alone how many calls an error tells of', () => {
    const before = Error.stackTraceLimit
    Error.stackTraceLimit = 7
    compose('a: }')
    const after = Error.stackTraceLimit
    Error.stackTraceLimit = before
    expect(after).toBe(7)
  })

  it('have merge keys and keys that stand twice as they are', () => {
    const composed = compose('%YAML 1.1\n---\n<<: { a: no }\n')
    expect('documents' in composed && composed.documents.map((each) => each.toJS())).toEqual([
      { '<<': { a: 'no' } },
    ])
    const twice = compose('a: 1\na: 2\n')
    expect('documents' in twice && twice.documents.flatMap(({ errors }) => errors)).toEqual([])
  })

  it('are none where a list is nested so deeply that nothing could follow it', () => {
    expect(compose('['.repeat(50_000))).toEqual({ tooDeepAt: 16 })
  })

  it('are none where items of lists are nested so deeply', () => {
    expect(compose(`${'- '.repeat(20_000)}x\n- y\n`)).toEqual({ tooDeepAt: 32 })
  })

  it('are there where such items have no place', () => {
    expect(compose(`a: ${'- '.repeat(2000)}`)).toHaveProperty('documents')
  })

  it('are all that it has, of YAML 1.2', () => {
    const composed = compose('a: no\n---\nb: <<\n')
    expect('documents' in composed && composed.documents.map((each) => each.toJS())).toEqual([
      { a: 'no' },
      { b: '<<' },
    ])
  })

  it('are none where a list is nested too deeply, and the place is that of the list', () => {
    const nested = (depth: number): string => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`
    const deepest = [...Array(200).keys()].findLast((depth) => 'documents' in compose(nested(depth))) ?? 0
    expect(deepest).toBeGreaterThan(5)
    expect(compose(nested(deepest).replace('[]', '[x]'))).toHaveProperty('documents')
    expect(compose(nested(deepest + 1))).toEqual({ tooDeepAt: 'a: '.length + deepest })
  })
})
