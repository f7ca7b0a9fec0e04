import { describe, expect, it } from 'vitest'
import {
  recordShape,
  registryShape,
  tableShape,
  unknownAround,
  unknownParts,
} from '../../src/compare/unknown-parts.js'
import type { FieldComparison } from '../../src/compare/verdict.js'
import { documentOf } from '../support/small-xml.js'

const said = (parts: readonly FieldComparison[]): readonly string[] =>
  parts.map(({ field, ours, iana }) => `${field}|${ours}|${iana}`)

describe('what ours has no place for', () => {
  it.each([
    ['no comment, nor blank space', '<record> <!-- a --> <code><!-- b -->X.1.1</code></record>', []],
    [
      'an instruction',
      '<record><?hint  a  b ?><?empty?></record>',
      ['<?hint?>||a b', '<?empty?>||(nothing)'],
    ],
    ['a text', '<record>or <![CDATA[so]]></record>', ['text||or', 'text||so']],
    ['no field twice, which counts as one', '<record><code>a</code><code>b</code></record>', []],
    [
      'an element that no object may be taken for',
      '<record><constructor>a</constructor></record>',
      ['constructor||a'],
    ],
    ['an attribute', '<record date="2030-01-01" day="" at="x"/>', ['@day||(empty)', '@at||x']],
    [
      'an element with what is in it, at its place',
      '<record><hint at="y"><b>c</b></hint></record>',
      ['hint||c', 'hint@at||y', 'hint/b||c'],
    ],
    [
      'an element within a field',
      '<record><description><i/></description></record>',
      ['description/i||(an element without text)'],
    ],
  ])('in a record is %s', (_what, text, expected) => {
    expect(said(unknownParts(documentOf(text).root, recordShape()))).toEqual(expected)
  })

  it('in a record is a field that ours has not', () => {
    const { root } = documentOf('<record><code>a</code><sample>b</sample></record>')
    expect(said(unknownParts(root, recordShape(new Set(['code']))))).toEqual(['sample||b'])
  })

  it.each([
    ['a second title', '<registry><title>a</title><title>b</title></registry>', ['title||b']],
    ['no second note', '<registry><note>a</note><note>b</note></registry>', []],
    ['no table', '<registry><registry><colour/></registry></registry>', []],
    ['a record', '<registry><record>a</record></registry>', ['record||a']],
    [
      'what a second title holds',
      '<registry><title>a</title><title><b>c</b></title></registry>',
      ['title||c', 'title/b||c'],
    ],
  ])('in the registry is %s', (_what, text, expected) => {
    expect(said(unknownParts(documentOf(text).root, registryShape))).toEqual(expected)
  })

  it.each([
    ['no record', '<registry><record><colour/></record></registry>', []],
    [
      'a second rule',
      '<registry><registration_rule/><registration_rule>b</registration_rule></registry>',
      ['registration_rule||b'],
    ],
    ['no second expert', '<registry><expert>a</expert><expert>b</expert></registry>', []],
    ['a table', '<registry><registry>a</registry></registry>', ['registry||a']],
  ])('in a table is %s', (_what, text, expected) => {
    expect(said(unknownParts(documentOf(text).root, tableShape))).toEqual(expected)
  })

  it('around the registry is an instruction, but none for programs that show the file, and no comment', () => {
    const text = '<!-- a --><?xml-stylesheet x?><?hint a?><registry/><!-- b --><?oxygen x?><?other?>'
    expect(said(unknownAround({ xml: documentOf(text) }))).toEqual(['<?hint?>||a', '<?other?>||(nothing)'])
  })
})
