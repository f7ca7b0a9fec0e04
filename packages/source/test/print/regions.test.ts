import { describe, expect, it } from 'vitest'
import { regionsOf } from '../../src/print/regions.js'
import { readTree } from '../../src/yaml/read-tree.js'

function divide(text: string): ReturnType<typeof regionsOf> {
  const { tree } = readTree(text)
  if (!tree) throw new Error(`${text} has no tree`)
  return regionsOf(text, tree)
}

describe('the regions of a file', () => {
  it('are its keys, each with its lines and the comments in front of it', () => {
    const text = `# head
a: 1
# of b
b:
  - x

# of c, first
  # of the last item
# of c, second
c: [y] # inner
# tail
`
    expect(divide(text)).toEqual({
      head: ['# head'],
      regions: [
        { name: 'a', value: 1, lead: [], lines: ['a: 1'], inner: [] },
        {
          name: 'b',
          value: ['x'],
          lead: ['# of b'],
          lines: ['b:', '  - x', '', '# of c, first', '  # of the last item'],
          inner: ['# of c, first', '# of the last item'],
        },
        { name: 'c', value: ['y'], lead: ['# of c, second'], lines: ['c: [y] # inner'], inner: ['# inner'] },
      ],
      tail: ['# tail'],
    })
  })

  it('are the items of a list, by their places', () => {
    expect(divide('- a\n# of b\n-   b: 1\n    c: 2\n- - d\n')).toEqual({
      head: [],
      regions: [
        { name: '0', value: 'a', lead: [], lines: ['- a'], inner: [] },
        { name: '1', value: { b: 1, c: 2 }, lead: ['# of b'], lines: ['-   b: 1', '    c: 2'], inner: [] },
        { name: '2', value: ['d'], lead: [], lines: ['- - d'], inner: [] },
      ],
      tail: [],
    })
  })

  it('have a comment that is not at the end of a value within it, wherever on its line', () => {
    const text = 'a:\n# inner\n  b: 1\n# lead\n\n# more\nc: 2\n'
    expect(divide(text)).toMatchObject({
      regions: [
        { name: 'a', lines: ['a:', '# inner', '  b: 1'], inner: ['# inner'], lead: [] },
        { name: 'c', lead: ['# lead', '# more'] },
      ],
    })
  })

  it('have their comments without blanks at the end', () => {
    expect(divide('#  head  \na: 1 #  inner \n# tail')).toMatchObject({
      head: ['#  head'],
      regions: [{ inner: ['#  inner'] }],
      tail: ['# tail'],
    })
  })

  it('have each comment of the file once, and nothing between two of them is lost', () => {
    const text = '# 1\na: # 2\n  # 3\n  b: c # 4\n# 5\n\nd: >- # 6\n  # no\n# 7\ne: f\n# 8\n'
    const { head = [], regions = [], tail = [] } = divide(text) ?? {}
    const comments = [...head, ...regions.flatMap(({ lead, inner }) => [...lead, ...inner]), ...tail]
    expect(comments).toEqual(['# 1', '# 2', '# 3', '# 4', '# 5', '# 6', '# 7', '# 8'])
    const lines = [...head, ...regions.flatMap((region) => region.lead.concat(region.lines)), ...tail]
    expect(lines).toEqual(text.split('\n').filter((line) => line !== ''))
  })

  it.each([
    ['there is no key', '{}'],
    ['there is no item', '[]'],
    ['there is a single value', 'text'],
    ['the keys stand in braces', '{ a: 1, b: 2 }'],
    ['the keys stand in braces, and each in its line', '{\na: 1,\nb: 2\n}'],
    ['the items stand in brackets', '[a, b]'],
    ['the keys are indented', '  a: 1\n  b: 2\n'],
    ['one key alone follows something else', 'a: 1\n? b\n: 2\n'],
    ['the items are indented', ' - a\n - b\n'],
    ['something stands between a dash and its item', '- !!str a\n- b\n'],
  ])('are none where %s', (_what, text) => {
    expect(divide(text)).toBeUndefined()
  })
})
