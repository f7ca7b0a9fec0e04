import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document, isAlias, isCollection, isMap, isNode, parse, visit } from 'yaml'
import { kindOf } from '../../src/files/layout.js'
import { canonicalYaml } from '../../src/print/canonical-yaml.js'

const sourceFolder = join(import.meta.dirname, '..', '..', '..', '..', 'registry-src')
const files = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .toSorted()

const read = (file: string): string => readFileSync(join(sourceFolder, file), 'utf8')

function canonical(file: string, text: string): string | undefined {
  const kind = kindOf(file)
  if (kind === undefined) throw new Error(`${file} is no file of the registry`)
  return canonicalYaml(kind, text)
}

const modeline = '# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json'

const entry = `${modeline}
code: X.7.28
sampleText: Mail flood detected
basicCodes: [450, 4xx, 550]
description: >-
  The message belongs to a flood.
references:
  - rfc7372
submitters: [J. Levine]
changeController: IESG
registration: { authority: unknown, document: rfc7372 }
`

const fix = (text: string): string | undefined => canonicalYaml('enumerated-entry', text)

describe('the canonical form', () => {
  it.each(files)('is that of %s', (file) => expect(canonical(file, read(file))).toBe(read(file)))

  it.each([
    ['CRLF', entry.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${entry}`],
    ['a modeline that is missing', entry.slice(modeline.length + 1)],
    ['a modeline of another kind', entry.replace('enumerated-entry', 'class-entry')],
    ['keys in another order', entry.replace(/(code: .*\n)(sampleText: .*\n)/, '$2$1')],
    ['codes in another order', entry.replace('[450, 4xx, 550]', '[550, 450, 4xx]')],
    ['other quotes', entry.replace('Mail flood detected', "'Mail flood detected'")],
    ['another layout', entry.replace('>-\n  The', 'The').replace('[J. Levine]', '\n    - J. Levine')],
    ['a text in lines', entry.replace('>-\n  The message belongs', '|\n\n  The message\n  belongs')],
    ['blank space at the ends of a text', entry.replace('Mail flood detected', '" Mail flood detected "')],
    ['no line end at the end', entry.trimEnd()],
    ['blank lines', entry.replaceAll('\n', '\n\n').replace('>-\n\n', '>-\n')],
  ])('comes out of %s', (_, text) => {
    expect(text).not.toBe(entry)
    expect(fix(text)).toBe(entry)
  })

  it('leaves alone a text that has any other fault, since what it means is not settled', () => {
    for (const [from, to] of [
      ['code: X.7.28', 'code: 7.28'],
      ['changeController: IESG', 'changeController: no'],
      ['changeController: IESG', 'controller: IESG'],
      ['submitters:', 'code: X.7.28\nsubmitters:'],
      ['[J. Levine]', '&a [J. Levine]'],
      ['Mail flood', 'Mail\u202Eflood'],
      ['[J. Levine]', '[J. Levine'],
      ['changeController: IESG\n', ''],
    ] as const)
      expect(fix(entry.replace(from, to))).toBeUndefined()
    expect(fix('')).toBeUndefined()
    expect(fix('just a text')).toBeUndefined()
  })
})

describe('comments', () => {
  it('move with the key that they stand in front of', () => {
    const text = `${modeline}
# of the file
sampleText: Mail flood detected
# why this code
code: X.7.28
${entry.slice(entry.indexOf('basicCodes'))}# at the end
`
    expect(fix(text)).toBe(
      `${entry
        .replace('code: ', '# why this code\ncode: ')
        .replace(modeline, `${modeline}\n# of the file`)}# at the end\n`,
    )
  })

  it('stay among the lines of a value that stays', () => {
    const text = entry
      .replace('  - rfc7372', '  # the first\n  - rfc7372')
      .replace('detected', 'detected # as registered')
    expect(fix(text)).toBe(text)
  })

  it('go in front of the key where the lines of its value have to change', () => {
    const text = entry.replace('[450, 4xx, 550]', '[550, 450, 4xx] # all of them')
    expect(fix(text)).toBe(entry.replace('basicCodes', '# all of them\nbasicCodes'))
  })

  it('are not taken for what only looks like one', () => {
    const text = entry.replace('Mail flood detected', '"#no: comment # at all"')
    expect(fix(text)).toBe(text)
  })
})

/** The value with what the canonical form does not keep put aside: the order of keys and of codes. */
function meaningOf(text: string): unknown {
  const settle = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value
      const settled = items.map((item) => settle(item, ''))
      const isSet = ['basicCodes', 'otherBasicCodes', 'classes'].includes(key)
      return isSet ? settled.toSorted((left, right) => (String(left) < String(right) ? -1 : 1)) : settled
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, settle(inner, name)]))
  }
  return settle(parse(text), '')
}

const shuffle = <Item>(items: Item[], ranks: readonly number[]): void => {
  const ranked = items.map((item, index) => ({ item, rank: ranks[index % ranks.length] ?? 0 }))
  const sorted = ranked.toSorted((left, right) => left.rank - right.rank)
  items.splice(0, items.length, ...sorted.map(({ item }) => item))
}

/** The same value in another layout, with keys in another order and comments strewn in. */
function disguise(
  text: string,
  form: {
    readonly ranks: readonly number[]
    readonly flow: boolean
    readonly indent: number
    readonly quotes: 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'
    readonly width: number
    readonly commentEvery: number
  },
): { readonly text: string; readonly comments: readonly string[] } {
  const document = new Document(parse(text))
  const comments: string[] = []
  let count = 0
  const next = (): string => {
    const comment = ` comment ${comments.length}: "x" [y`
    comments.push(`#${comment}`)
    return comment
  }
  visit(document, (_, node) => {
    if (isMap(node)) shuffle(node.items, form.ranks)
    if (!isNode(node) || isAlias(node)) return
    count += 1
    if (form.commentEvery > 0 && count % form.commentEvery === 0) node.commentBefore = next()
    if (form.commentEvery > 0 && count % form.commentEvery === 1) node.comment = next()
  })
  if (form.flow && isCollection(document.contents)) document.contents.flow = true
  const { indent, width, quotes } = form
  return { text: document.toString({ indent, lineWidth: width, defaultStringType: quotes }), comments }
}

const layouts = fc.record({
  ranks: fc.array(fc.nat(50), { minLength: 5, maxLength: 20 }),
  flow: fc.boolean(),
  indent: fc.integer({ min: 1, max: 6 }),
  quotes: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  // In narrower lines the library that writes the layouts breaks words in two and loses letters.
  width: fc.integer({ min: 60, max: 200 }),
  commentEvery: fc.nat(9),
})

describe('for any layout of a real file', () => {
  const entries = files.filter((file) => file.includes('/'))

  it('the canonical form keeps the value and every comment, and is canonical itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), layouts, fc.boolean(), (file, form, crlf) => {
        const { text, comments } = disguise(read(file), form)
        const result = canonical(file, crlf ? text.replaceAll('\n', '\r\n') : text) ?? ''
        expect(meaningOf(result)).toEqual(meaningOf(read(file)))
        expect(comments.filter((comment) => text.includes(comment) && !result.includes(comment))).toEqual([])
        expect(canonical(file, result)).toBe(result)
        expect(comments.length > 0 || result === read(file)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
