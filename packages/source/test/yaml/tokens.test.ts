import { describe, expect, it } from 'vitest'
import { commentSpans, compose } from '../../src/yaml/tokens.js'

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

  it.each(['a: "# b"', "a: '# b'", 'a: b#c', 'a: |\n  # b\n  c', 'a: >-\n  # b', '"# a": b', ''])(
    'are none within a value: %j',
    (text) => {
      expect(commentsIn(text)).toEqual([])
    },
  )

  it('are found before, on the line of, and behind a block scalar', () => {
    expect(commentsIn('# a\nb: | # c\n  # d\n# e\nf: g # h')).toEqual(['# a', '# c', '# e', '# h'])
  })
})

describe('the documents of a text', () => {
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
    expect(compose(nested(deepest + 1))).toEqual({ tooDeepAt: 'a: '.length + deepest })
  })
})
