import { nameCharacter } from '@smtp-status/terminal/safe-text'
import { describe, expect, it } from 'vitest'
import { modelineOf } from '../../src/files/layout.js'
import { characterFaults, conflictFault, modelineFaults } from '../../src/text/check-text.js'

describe('characters that do not show', () => {
  it.each([
    [
      'a\u200bb\u200b',
      'text/invisible-character',
      '\u200b',
      ', 2 times, here for the first time',
      1,
      'Delete it',
    ],
    ['ab\u0007', 'text/control-character', '\u0007', '', 2, 'Delete it'],
    ['\u00a0a', 'text/invisible-character', '\u00a0', '', 0, 'Write a plain space in its place'],
    ['a: b\t\nc: d', 'text/control-character', '\t', '', 4, 'Write a plain space in its place'],
    ['a: b\tc', 'text/control-character', '\t', '', 4, 'Write a plain space in its place'],
  ])('in %j are a fault with its place', (text, rule, character, times, start, advice) => {
    const found = nameCharacter(character)
    expect(characterFaults(text)).toEqual([
      {
        rule,
        message: `The character ${found} is in the file${times}`,
        found,
        expected: 'characters that can be seen, and plain spaces',
        advice,
        span: { start, end: start + character.length },
      },
    ])
  })

  it('are one fault each, and none in plain text', () => {
    expect(characterFaults('a\u200b\u0007b\u200b').map(({ found }) => found)).toEqual(
      ['\u200b', '\u0007'].map(nameCharacter),
    )
    for (const text of ['', 'a: b\n# ~\n', 'é: "→"\n']) expect(characterFaults(text)).toEqual([])
  })

  it.each([
    ['a\r\nb', 'One line ends in CRLF or CR', 1],
    ['a\r\nb\rc\r\n', '3 lines end in CRLF or CR', 1],
  ])('that end a line are counted: %j', (text, message, start) => {
    expect(characterFaults(text)).toEqual([
      {
        rule: 'text/line-ending',
        message,
        found: nameCharacter('\r'),
        expected: 'lines that end in LF alone',
        advice: 'Set the editor to LF line endings and save the file again, or run: registry fix',
        span: { start, end: start + 1 },
      },
    ])
  })

  const write = (spaces: number, what = 'it'): string =>
    `Write ${spaces} ${spaces === 1 ? 'space' : 'spaces'} in the place of ${what}, so that the line is indented as its neighbours are`
  const remove = (what = 'it'): string => `Delete ${what}, so that the line begins where its neighbours do`
  const all = 'all the blank space at the beginning of the line'

  it.each([
    ['a line below is indented', 'a:\n\tb: c\n    d: e\n', write(4)],
    ['a key above has no value yet', 'a:\n\tb: c\n', write(2)],
    ['a key above has its text below', 'a: >-\n\tb\n', write(2)],
    ['the text below is kept with its lines', 'a: |2\n\tb\n', write(2)],
    ['an open key above is indented itself', 'x:\n  a:\n\tb: c\n', write(4)],
    ['the line below belongs to the key above', 'x:\n  a:\n\tb: c\n  d: e\n', write(4)],
    ['keys above are those of an item', '- a: b\n\tc: d\n', write(2)],
    ['keys above are not indented', 'a: b\n\tc: d\n', remove()],
    ['nothing stands above', '\ta: b\n', remove()],
    ['comments and blank lines lie between', 'a:\n# c\n\n\tb: c\n# d\n\n', write(2)],
    ['a line below is indented by one', 'a:\n\tb: c\n d: e\n', write(1)],
    ['a line below is not indented enough', 'a:\n  b:\n\tc: d\n  e: f\n', write(4)],
    ['a line below is indented as the line above', 'a:\n   b: c\n\td: e\n   f: g\n', write(3)],
    ['a key above has its text below, indented by two', 'a:  >2-\n\tb\n', write(2)],
    ['a key above has blanks behind it', 'a: \n\tb: c\n', write(2)],
    ['a text above has a colon in it', 'a: b:c\n\td: e\n', remove()],
    ['keys above are those of an item further in', '-   a: b\n\tc: d\n', write(4)],
    ['an open key above is that of an item', '  - a:\n\tb: c\n', write(6)],
    ['a key above has a dash in it', 'a - b: c\n\td: e\n', remove()],
    ['items above are texts', '  - a b\n\t- c\n', write(2)],
    ['no neighbour stands within twenty lines', `a:\n${'# c\n'.repeat(20)}\tb: c\n`, remove()],
    ['a neighbour stands nineteen lines above', `a:\n${'# c\n'.repeat(18)}\tb: c\n`, write(2)],
    ['a tab stands among spaces', 'a:\n \t b: c\n', write(2, all)],
    ['two tabs stand in a row', 'a: b\n\t\tc: d\n', remove(all)],
  ])('indent a line where %s', (_what, text, advice) => {
    expect(characterFaults(text)[0]?.advice).toBe(advice)
  })
})

describe('the marks of a conflict', () => {
  it.each([
    ['a\n<<<<<<< ours\nb', '<<<<<<< ours', 2, 14],
    ['=======\r\n', '=======', 0, 8],
    ['||||||| base\n', '||||||| base', 0, 12],
    ['x\n>>>>>>> theirs', '>>>>>>> theirs', 2, 16],
  ])('are found in %j', (text, found, start, end) => {
    expect(conflictFault(text)).toMatchObject({
      rule: 'text/conflict-marker',
      message: 'A merge has left a conflict in the file',
      found,
      expected: 'the text of one side',
      span: { start, end },
    })
  })

  it.each(['', 'a <<<<<<< b', '<<<<<<<x', '========', '<<<<<<', '======'])('are none in %j', (text) => {
    expect(conflictFault(text)).toBeUndefined()
  })
})

describe('the first line', () => {
  const line = modelineOf('class-entry')
  const faults = (text: string): readonly object[] => modelineFaults(text, 'class-entry')
  const shape = { rule: 'text/modeline', expected: line }

  it.each(['', ' \n\n', line, `${line}\ncode: x`, `${line}\r\ncode: x`])(
    'is right, or not asked for: %j',
    (text) => {
      expect(faults(text)).toEqual([])
    },
  )

  it('has to name the schema', () => {
    expect(faults('code: x\n')).toMatchObject([
      { ...shape, message: 'The first line does not name the schema', span: { start: 0, end: 0 } },
    ])
    expect(faults('code: x\n')[0]).not.toHaveProperty('found')
  })

  it('has to be that which names it', () => {
    expect(faults(`a: b\n${line}\n`)).toMatchObject([
      {
        ...shape,
        message: 'The schema is not named in the first line',
        found: line,
        span: { start: 5, end: 5 + line.length },
      },
    ])
  })

  it.each([' ', '\r', ' \t'])('may have blanks at its end where it stands elsewhere: %j', (blanks) => {
    expect(faults(`a: b\n${line}${blanks}\n`)).toMatchObject([
      { ...shape, message: 'The schema is not named in the first line' },
    ])
  })

  it('has to name the schema of its kind', () => {
    const other = '#yaml-language-server: $schema=x.json'
    expect(faults(`${other}\na: b\n`)).toMatchObject([
      {
        ...shape,
        message: 'The first line names another schema',
        found: other,
        span: { start: 0, end: other.length },
      },
    ])
  })
})
