import { describe, expect, it } from 'vitest'
import type { Edit } from '../edited.js'
import { inShort, readEdited } from '../edited.js'

const entry = 'enumerated/X.6.8.yaml'

describe('a text that is still to be written is found', () => {
  it.each<readonly [string, Edit, string]>([
    ['in an entry', [entry, 'The reply can tell', 'TO BE WRITTEN: the reply'], `${entry}:12`],
    ['in a list', [entry, '[Jiankang YAO]', '[A, TO BE WRITTEN]'], `${entry}:10 TO BE WRITTEN`],
    [
      'in a change',
      [entry, 'RFC 6531 says', 'TO BE WRITTEN'],
      `${entry}:23 TO BE WRITTEN it in another way.`,
    ],
    [
      'in a correction',
      ['corrections.yaml', 'The table leaves', 'TO BE WRITTEN'],
      'corrections.yaml:5 TO BE WRITTEN the text of a deprecated code empty.',
    ],
    [
      'in the meaning of a code',
      ['basic-codes.yaml', 'A code that servers use.', 'TO BE WRITTEN'],
      'basic-codes.yaml:3 TO BE WRITTEN',
    ],
  ])('%s', (_name, edit, found) => {
    const result = readEdited(edit)
    expect(inShort(result)).toEqual([expect.stringContaining(`value/to-be-written ${found}`)])
    expect(result.findings[0]).toMatchObject({
      message: 'This text is still to be written',
      expected: 'a text in place of the mark',
      advice: 'Write the text in your own words, and delete the mark',
    })
  })

  it.each<readonly [string, Edit]>([
    [
      'that ends with the words',
      [entry, 'The reply can tell that a mailbox exists.', 'This is TO BE WRITTEN'],
    ],
    [
      'beside what was absent',
      [entry, 'basicCodes: not given', 'basicCodes: null\n      changeController: null'],
    ],
  ])('but not one %s', (_name, edit) => {
    expect(readEdited(edit).findings).toEqual([])
  })
})

describe('a character that does not show is found in an escape sequence', () => {
  it.each<readonly [rule: string, Edit, line: number, name: string]>([
    [
      'invisible',
      [entry, 'sampleText: UTF-8 string reply', 'sampleText: "a\\u202Eb"\n# '],
      3,
      'U+202E (right-to-left override)',
    ],
    ['control', [entry, '[Jiankang YAO]', '[A, "a\\eb"]'], 10, 'U+001B (escape)'],
    [
      'invisible',
      [entry, 'RFC 6531 says it in another way.', '"a\\u200Bb"'],
      23,
      'U+200B (zero width space)',
    ],
  ])('%s', (rule, edit, line, name) => {
    const result = readEdited(edit)
    expect(inShort(result)).toEqual([`text/${rule}-character ${entry}:${line} ${name}`])
    expect(result.findings[0]).toMatchObject({
      message: `The text has the character ${name} in it, as an escape sequence`,
      expected: 'characters that can be seen, and plain spaces',
      advice: 'Delete the escape sequence',
    })
  })

  it('in the second item of a list, and nowhere where a backslash stands for itself', () => {
    const { findings } = readEdited([entry, '[Jiankang YAO]', '[A, "a\\eb"]'])
    expect(findings[0]?.place.range?.column).toBe(17)
    expect(readEdited([entry, 'RFC 6531 says', '\\e says']).findings).toEqual([])
  })

  it('once for each text', () => {
    expect(readEdited([entry, '[Jiankang YAO]', '["\\e\\e"]']).findings).toHaveLength(1)
  })
})

describe('the code of an entry is compared with the name of its file', () => {
  it.each([
    ['class/5.XXX.YYY.yaml', '5.XXX.YYY', '4.XXX.YYY', 'class/4.XXX.YYY.yaml'],
    ['subject/X.7.YYY.yaml', 'X.7.YYY', 'X.6.YYY', 'subject/X.6.YYY.yaml'],
    ['enumerated/X.7.24.yaml', 'X.7.24', 'X.7.25', 'enumerated/X.7.25.yaml'],
  ])('%s', (file, from, to, proper) => {
    expect(readEdited([file, `code: ${from}`, `code: ${to}`]).findings).toMatchObject([
      { rule: 'file/name', place: { file }, advice: `Rename the file to ${proper}, or correct the code` },
    ])
  })
})
