import { describe, expect, it } from 'vitest'
import { properFolder } from '../../src/files/name-faults.js'
import { stemOf } from '../../src/files/layout.js'
import { on, plain } from './items.js'

const copy = 'The name of the file is that of a copy'
const otherwise = 'The name of the file is not written as a code of its table is'

describe('a name is mended where it can be told what it should be', () => {
  it.each([
    ['file/case', 'Registry.YAML', 'registry.yaml'],
    ['file/case', 'ENUMERATED/x.7.25.Yaml', 'enumerated/X.7.25.yaml'],
    ['file/case', 'enumerated/x.7.25.yaml', 'enumerated/X.7.25.yaml'],
    ['file/case', 'class/4.xxx.yyy.yaml', 'class/4.XXX.YYY.yaml'],
    ['file/extension', 'registry.yml', 'registry.yaml'],
    ['file/extension', 'registry', 'registry.yaml'],
    ['file/extension', 'enumerated/X.7.25', 'enumerated/X.7.25.yaml'],
    ['file/extension', 'enumerated/x.7.25.JSON', 'enumerated/X.7.25.yaml'],
    ['file/extension', 'subject/X.6.YYY.txt', 'subject/X.6.YYY.yaml'],
  ])('%s: %s', (rule, file, expected) => {
    const message = {
      'file/case': 'Capitals and small letters in the name are not as they should be',
      'file/extension': 'The name does not end in .yaml',
    }[rule]
    expect(on(plain(file))).toEqual([
      {
        rule,
        severity: 'error',
        place: { file },
        message,
        found: file,
        expected,
        advice: `Rename it to ${expected}`,
      },
    ])
  })

  it.each([
    [otherwise, 'enumerated/X-7-25.yaml', 'X.7.25'],
    [otherwise, 'enumerated/X-5-1.yaml', 'X.5.1'],
    [otherwise, 'enumerated/x_7,25.yml ', 'X.7.25'],
    [otherwise, 'enumerated/X. 7. 25.yaml', 'X.7.25'],
    [otherwise, 'enumerated/5.7.25.yaml', 'X.7.25'],
    [otherwise, 'enumerated/4.10.25.yaml', 'X.10.25'],
    [copy, 'enumerated/X.7.25 (1).yaml', 'X.7.25'],
    [copy, 'enumerated/X.7.25 (1) .yaml', 'X.7.25'],
    [copy, 'enumerated/X.7.25 - Copy.yaml', 'X.7.25'],
    [copy, 'enumerated/X.7.25 copy 12.yaml', 'X.7.25'],
    [copy, 'enumerated/X.7.25 2.yaml', 'X.7.25'],
    [copy, 'enumerated/ Copy of 5.7.25.yaml', 'X.7.25'],
    [copy, 'enumerated/copy of X.7.25', 'X.7.25'],
  ])('%s: %s', (message, file, code) => {
    const expected = `enumerated/${code}.yaml`
    const advice =
      message === copy
        ? `Keep one of the two as ${expected}, and delete the other`
        : `Rename it to ${expected}`
    expect(on(plain(file))).toMatchObject([{ rule: 'file/name', message, found: file, expected, advice }])
  })

  it('a class in the name of a class stays', () => {
    expect(on(plain('class/5-XXX-YYY.yaml'))).toMatchObject([{ expected: 'class/5.XXX.YYY.yaml' }])
  })

  it('an entry is moved to the folder of its table', () => {
    expect(on(plain('class/X.7.25.yaml'))).toMatchObject([
      {
        rule: 'file/name',
        message: 'The name of the file is a code of another table',
        found: 'class/X.7.25.yaml',
        expected: 'enumerated/X.7.25.yaml',
        advice: 'Move it to enumerated/X.7.25.yaml',
      },
    ])
  })

  it.each([
    ['an entry in its folder', 'enumerated/X.7.25.yaml', undefined],
    ['an entry in the folder of another table', 'subject/X.7.25.yaml', 'enumerated/X.7.25.yaml'],
    ['an entry in no folder', 'X.7.25.yaml', undefined],
    ['an entry in a folder of no table', 'notes/X.7.25.yaml', undefined],
    ['a name that is no code', 'class/notes.yaml', undefined],
    ['another file', 'registry.yaml', undefined],
  ])('the folder of %s', (_name, file, proper) => {
    expect(properFolder(file)).toBe(proper)
  })
})

it('names the form of a name that holds no code', () => {
  expect(on(plain('enumerated/X.7.025.yaml'))).toMatchObject([
    {
      rule: 'file/name',
      message: 'The name of the file is not a code of its table',
      found: 'enumerated/X.7.025.yaml',
      expected: 'the code of the entry and .yaml, such as enumerated/X.7.28.yaml',
      advice: 'Name the file after the code in it',
    },
  ])
})

it.each([
  ['enumerated/X.7.25.yaml', 'X.7.25'],
  ['registry.yaml', 'registry'],
  ['enumerated/X.7.yaml.25', 'X.7.yaml.25'],
  ['README.md', 'README.md'],
])('the name of %s without its folder and .yaml is %s', (file, stem) => {
  expect(stemOf(file)).toBe(stem)
})
