import { describe, expect, it } from 'vitest'
import { nearestOf } from '../src/faults/nearest.js'
import type { LoadResult } from '../src/index.js'
import { readSource } from '../src/index.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const modeline = '# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json\n'

function read(text: string, file = 'enumerated/X.7.31.yaml'): LoadResult['findings'] {
  return readSource([{ file, bytes: bytesOf(text) }]).findings.filter(({ place }) => place.file === file)
}

/** Findings on the name of a file that is not empty. */
const onName = (file: string): LoadResult['findings'] =>
  read('code: X.7.31\n', file).filter(({ rule }) => rule.startsWith('file/'))

describe('the advice on a tab that indents a line', () => {
  it.each([
    ['its neighbour below', 'registration:\n\tdate: 2026-11-29\n    document: rfc3463\n', 4],
    ['a key above it', 'registration:\n\tdate: 2026-11-29\n', 2],
    ['an item above it', 'references:\n   - rfc3463\n\t- rfc5248\n', 3],
    ['the text above it', 'description: >-\n  One.\n\tTwo.\ncode: X.7.31\n', 2],
    ['a text that begins with it', 'description: >-\n\tOne.\nreferences:\n  - rfc3463\n', 2],
    ['the key of an item above it', 'history:\n  - date: 2026-11-29\n\t\tauthority: iesg\n', 4],
    ['the other keys of an item', 'history:\n  - date: 2026-11-29\n    \tauthority: iesg\n    by: x\n', 4],
    ['the keys of an item within an item', 'a:\n  - b:\n      - c: 1\n \t d: 2\n        e: 3\n', 8],
  ])('gives as many spaces as %s has', (_name, text, spaces) => {
    const [fault] = read(modeline + text)
    expect(fault?.rule).toBe('text/control-character')
    expect(fault?.advice).toMatch(new RegExp(`^Write ${spaces} spaces in the place of `))
  })

  it.each([
    ['one tab', 'history:\n  - date: 2026-11-29\n\tauthority: iesg\n', 'in the place of it,'],
    ['several', 'history:\n  - date: 2026-11-29\n\t\tauthority: iesg\n', 'of all the blank space'],
    ['spaces too', 'history:\n  - date: 2026-11-29\n  \tauthority: iesg\n', 'of all the blank space'],
  ])('says what the spaces stand for where there is %s', (_name, text, place) => {
    expect(read(modeline + text)[0]?.advice).toContain(place)
  })

  it('is a plain space for a tab inside a line', () => {
    const findings = read(`${modeline}code:\tX.7.31\n`)
    expect(findings.map(({ advice }) => advice)).toContain('Write a plain space in its place')
  })
})

describe('a conflict of a merge', () => {
  it('is the only fault of its file, at the first marker', () => {
    const findings = read('<<<<<<< HEAD\ncode: X.7.31\n=======\ncode: X.7.32\n>>>>>>> contrib\n')
    expect(findings.map(({ rule, place }) => [rule, place.range?.line])).toEqual([
      ['text/conflict-marker', 1],
    ])
  })

  const [ours, base, theirs] = ['code: X.7.31\n', 'code: X.7.30\n', 'code: X.7.32\n']

  it.each([
    ['of two sides', `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> contrib\n`, 1],
    ['with its base, diff3', `<<<<<<< HEAD\n${ours}||||||| 1a2b3c4\n${base}=======\n${theirs}>>>>>>> b\n`, 1],
    ['with a base without a name', `<<<<<<< ours\n${ours}|||||||\n${base}=======\n${theirs}>>>>>>> b\n`, 1],
    [
      'with what both have outside, zdiff3',
      `a: 1\n<<<<<<< HEAD\n${ours}||||||| base\n=======\n>>>>>>> b\n`,
      2,
    ],
    [
      'within a conflict',
      `<<<<<<< a\n<<<<<<< b\n${ours}=======\n${base}>>>>>>> c\n=======\n${theirs}>>>>>>> d\n`,
      1,
    ],
    ['in lines that end in CRLF', `<<<<<<< HEAD\r\n${ours}=======\r\n${theirs}>>>>>>> b\r\n`, 1],
    ['of which the beginning was deleted', `${ours}=======\n${theirs}>>>>>>> contrib\n`, 2],
    ['of which the middle alone is left', `${ours}=======\n`, 2],
    ['of which the end alone is left', `${ours}>>>>>>> contrib\n`, 2],
    [
      'in a text over several lines',
      `description: >-\n  One.\n<<<<<<< HEAD\n  Two.\n=======\n>>>>>>> b\n`,
      3,
    ],
  ])('%s is the only fault of its file', (_name, text, line) => {
    const findings = read(text)
    expect(findings.map(({ rule, place }) => [rule, place.range?.line])).toEqual([
      ['text/conflict-marker', line],
    ])
    expect(findings[0]?.advice).toMatch(/<<<<<<<, \|\|\|\|\|\|\|, =======/)
  })

  it('is not taken from a text that merely has such characters in it', () => {
    const findings = read(`${modeline}description: a <<<<<<< b\nsampleText: "======="\n`)
    expect(findings.map(({ rule }) => rule)).not.toContain('text/conflict-marker')
  })
})

describe('the word that was meant', () => {
  const documents = ['rfc2645', 'rfc3463', 'rfc6531', 'draft-levine-mailbomb-header']

  it.each([
    ['rfc3464', 'rfc3463'],
    ['rfc6647', undefined],
    ['rfc9999', undefined],
    ['draft-levine-mailbom-header', 'draft-levine-mailbomb-header'],
  ])('for %s is %s', (typed, meant) => {
    expect(nearestOf(typed, documents)).toBe(meant)
  })
})

it.each([
  ['enumerated/x.7.31.yml', 'enumerated/X.7.31.yaml'],
  ['enumerated/X.7.31', 'enumerated/X.7.31.yaml'],
  ['class/5.xxx.yyy.json', 'class/5.XXX.YYY.yaml'],
  ['enumerated/X.7.31.YAML', 'enumerated/X.7.31.yaml'],
  ['enumerated/x.7.31.Yaml', 'enumerated/X.7.31.yaml'],
  ['enumerated/X.7.31.YML', 'enumerated/X.7.31.yaml'],
  ['enumerated/x.7.31.yaml', 'enumerated/X.7.31.yaml'],
  ['enumerated/X.7.31 .yaml', 'enumerated/X.7.31.yaml'],
  ['enumerated/ X.7.31.yaml', 'enumerated/X.7.31.yaml'],
  ['enumerated/X. 7.31.yaml', 'enumerated/X.7.31.yaml'],
  ['enumerated/X.7.31.yaml ', 'enumerated/X.7.31.yaml'],
  ['enumerated/5.7.31.yaml', 'enumerated/X.7.31.yaml'],
  ['enumerated/X-7-31.yaml', 'enumerated/X.7.31.yaml'],
  ['enumerated/x_7_31.yml', 'enumerated/X.7.31.yaml'],
])('%s is to be renamed to %s', (file, proper) => {
  expect(onName(file)).toEqual([expect.objectContaining({ advice: `Rename it to ${proper}` })])
})

it.each([
  'X.7.31 (1).yaml',
  'X.7.31(2).yaml',
  'X.7.31 - Copy.yaml',
  'X.7.31 copy 2.yaml',
  'Copy of X.7.31.yaml',
  'X.7.31 2.yaml',
  'x.7.31 (1).yml',
])('enumerated/%s is a copy, of which one is to stay', (name) => {
  expect(onName(`enumerated/${name}`).map(({ rule, advice }) => [rule, advice])).toEqual([
    ['file/name', 'Keep one of the two as enumerated/X.7.31.yaml, and delete the other'],
  ])
})

it.each([
  'X.7.31.yaml~',
  'X.7.31.yaml.orig',
  'X.7.31.yaml.rej',
  'X.7.31.yaml.bak',
  '.X.7.31.yaml.swp',
  '#X.7.31.yaml#',
  '.DS_Store',
])('enumerated/%s was left behind by a program', (name) => {
  const findings = onName(`enumerated/${name}`)
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ['file/stray', 'A program has left this file behind; it does not belong to the registry'],
  ])
})

it.each(['X.7.031.yaml', 'X.7.yaml', 'X.7.31.1.yaml', 'mail flood.yaml'])(
  'enumerated/%s is to be named after its code',
  (name) => {
    expect(onName(`enumerated/${name}`).map(({ advice }) => advice)).toEqual([
      'Name the file after the code in it',
    ])
  },
)

describe('a text of any shape', () => {
  const shapes = [
    'x: [b ',
    'x: [b\n',
    'a: >-\n',
    'a: >- ',
    '[',
    '{a: ',
    '- ',
    '? ',
    '&a ',
    ']',
    '}',
    'a:\n',
    '\n',
    ' \n',
  ]

  it.each(shapes)('gets findings and no exception when it is repeated thousands of times: %j', (shape) => {
    const findings = read(shape.repeat(Math.floor(60_000 / shape.length)))
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.length).toBeLessThanOrEqual(101)
  })
})

it('gets a fault where thousands of lines follow a bracket that is left open', () => {
  const findings = read(
    `${modeline}registration: { date: 2026-11\n${'  - date: 2026-11\n    kind: x\n'.repeat(8000)}`,
  )
  expect(findings.map(({ rule }) => rule)).toContain('yaml/too-deep')
})

it('does not compare a hundred thousand items with one another', () => {
  const findings = read(`${modeline}references: [${'1,'.repeat(120_000)}]\n`)
  expect(findings.map(({ rule }) => rule)).toEqual(['value/too-many'])
})
