import { describe, expect, it } from 'vitest'
import { compareSums, parseSums } from '../../../src/audit/releases/sums.js'

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]

describe('a SHA256SUMS', () => {
  it('is read as sha256sum writes it, of text and of binary files', () => {
    expect([...(parseSums(`${a}  one.xml\n${b} *two.csv\n`) ?? [])]).toEqual([
      ['one.xml', a],
      ['two.csv', b],
    ])
  })

  it.each([
    [''],
    ['<!doctype html>'],
    [`${a}  one\n${b}  one\n`],
    [`${a.slice(1)}  one\n`],
    [`${a}  one\nand more\n`],
  ])('is none where it says %j', (text) => expect(parseSums(text)).toBeUndefined())

  it('differs from another one in files that are altered, missing or added', () => {
    const [published, rebuilt] = [
      new Map([
        ['same', a],
        ['altered', a],
        ['added', a],
      ]),
      new Map([
        ['same', a],
        ['altered', b],
        ['missing', b],
      ]),
    ]
    expect(compareSums(published, rebuilt)).toEqual([
      { file: 'added', kind: 'added', published: a, rebuilt: null },
      { file: 'altered', kind: 'altered', published: a, rebuilt: b },
      { file: 'missing', kind: 'missing', published: null, rebuilt: b },
    ])
    expect(compareSums(published, published)).toEqual([])
  })
})
