import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
const [terms = '', avoided = ''] = glossary.split('## Words that are not used')

/** The cells of each row of a table, without its head. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows = [...text.matchAll(/^\| (.*) \|$/gm)].map(([, cells = '']) => cells.split(' | '))
  return rows.slice(2)
}

/** A phrase in any case, also in the middle of a name and over the end of a line of a comment. */
function patternOf(phrase: string): RegExp {
  const isName = /^[A-Z][a-zA-Z]+$/.test(phrase)
  const source = phrase.replaceAll(' ', String.raw`(?:\s+|\s*\n\s*(?:\*|\/\/|#)?\s*)`)
  return isName ? new RegExp(String.raw`\b${source}(?![a-z])`, 'g') : new RegExp(source, 'gi')
}

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root })
  .toString()
  .split('\0')
  .filter((file) => /\.(?:ts|mts|mjs|js|md|json|ya?ml|rng|txt)$|\/run$/.test(file))
  .filter(
    (file) =>
      !/(?:^|\/)fixtures\/|\/generated\/|^registry-src\/|package-lock\.json|^docs\/glossary\.md$|^tools\/docs\/words\.test\.ts$/.test(
        file,
      ),
  )
  .filter((file) => existsSync(join(root, file)))

// An example of YAML on a page quotes the registry.
const withoutQuotes = (text: string): string =>
  text.replaceAll(/^```yaml[\s\S]*?^```$/gm, (block) => block.replaceAll(/[^\n]/g, ''))
const texts = files.map((file) => ({ file, text: withoutQuotes(readFileSync(join(root, file), 'utf8')) }))

/** The places of a phrase, each as file and line. */
function placesOf(phrase: string): readonly string[] {
  const pattern = patternOf(phrase)
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(({ index }) => `${file}:${text.slice(0, index).split('\n').length}`),
  )
}

describe('the glossary', () => {
  const names = rowsOf(terms).flatMap(([, , name = '']) =>
    [...name.matchAll(/`(\w+)`/g)].map(([, each = '']) => each),
  )

  it('names types that some package exports', () => {
    const sources = texts.filter(({ file }) => /^packages\/[^/]+\/src\/.*\.ts$/.test(file))
    const exported = new Set(
      sources.flatMap(({ text }) => text.match(/(?<=^export (?:interface|type|class) )\w+/gm) ?? []),
    )
    expect(names.length).toBeGreaterThan(14)
    expect(names.filter((name) => !exported.has(name))).toEqual([])
  })

  it('finds a phrase in any case, within a name, and over two lines of a comment', () => {
    expect('isSurenessKnown').toMatch(patternOf('sureness'))
    expect(' * On whose\n * word it is').toMatch(patternOf('on whose word'))
    expect('interface Told {').toMatch(patternOf('Told'))
    expect('nobody told it').not.toMatch(patternOf('Told'))
  })

  it.each(rowsOf(avoided))('has %s nowhere, as it is written %s', (phrase) => {
    expect(placesOf(phrase ?? '')).toEqual([])
  })
})
