import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '-z', 'packages', 'tools', 'scripts', '.ci', '*.ts'], {
  cwd: root,
})
  .toString()
  .split('\0')
  .filter((file) => /\.(?:tsx?|mts|mjs|js|css)$|\/run$/.test(file))
  .filter((file) => !/(?:^|\/)(?:fixtures|generated)\//.test(file) && existsSync(join(root, file)))

/** Words that ask or leave open, with which no comment begins. */
const words = 'What How Whether Which Who Whom Whose Why When Where That Whatever Whoever'.split(' ')
const anyWord = `(?:${words.join('|')})`

/** Beginnings of comments: of a block, and of the first of several lines. */
const beginnings = new RegExp(
  [
    String.raw`/\*\*?\s*(?:\n\s*\* )?${anyWord}\b`,
    String.raw`(?<!(?:\/\/|#)[^\n]*\n[ \t]*)(?:\/\/|^[ \t]*#) ?${anyWord}\b`,
  ].join('|'),
  'gm',
)

/** The lines on which a comment begins with such a word. */
const linesIn = (text: string): readonly number[] =>
  [...text.matchAll(beginnings)].map(({ index }) => text.slice(0, index).split('\n').length)

describe('comments', () => {
  it('begin with a verb or a noun, and not with a word that asks', () => {
    const found = files.flatMap((file) =>
      linesIn(readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line}`),
    )
    expect(files.length).toBeGreaterThan(700)
    expect(found).toEqual([])
  })

  it.each(words)('that begin with %s are seen in each form, and only where they begin', (word) => {
    expect(linesIn(`/** ${word} it is. */`)).toEqual([1])
    expect(linesIn(`x\n/**\n * ${word} it is.\n */`)).toEqual([2])
    expect(linesIn(`  // ${word} it is.`)).toEqual([1])
    expect(linesIn(`#!/bin/sh\n\n# ${word} it is.`)).toEqual([3])
    expect(linesIn(`/** ${word}ness. */`)).toEqual([])
    expect(linesIn(`// A name.\n// ${word} it is not.`)).toEqual([])
    expect(linesIn(`/**\n * A name.\n * ${word} it is not.\n */`)).toEqual([])
  })
})
