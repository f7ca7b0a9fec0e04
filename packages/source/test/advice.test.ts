import { describe, expect, it } from 'vitest'
import { nearestOf } from '../src/faults/nearest.js'
import type { LoadResult } from '../src/index.js'
import { readSource } from '../src/index.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const modeline = '# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json\n'

function read(text: string, file = 'enumerated/X.7.31.yaml'): LoadResult['findings'] {
  return readSource([{ file, bytes: bytesOf(text) }]).findings.filter(({ place }) => place.file === file)
}

describe('the advice on a tab that indents a line', () => {
  it.each([
    ['its neighbour below', 'registration:\n\tdate: 2026-11-29\n    document: rfc3463\n', 4],
    ['a key above it', 'registration:\n\tdate: 2026-11-29\n', 2],
    ['an item above it', 'references:\n   - rfc3463\n\t- rfc5248\n', 3],
  ])('gives as many spaces as %s has', (_name, text, spaces) => {
    const [fault] = read(modeline + text)
    expect(fault?.rule).toBe('text/control-character')
    expect(fault?.advice).toMatch(new RegExp(`^Write ${spaces} spaces in its place`))
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
])('%s is to be renamed to %s', (file, proper) => {
  expect(read('', file).map(({ advice }) => advice)).toEqual([`Rename it to ${proper}`])
})

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

it('does not compare a hundred thousand items with one another', () => {
  const findings = read(`${modeline}references: [${'1,'.repeat(120_000)}]\n`)
  expect(findings.map(({ rule }) => rule)).toEqual(['value/too-many'])
})
