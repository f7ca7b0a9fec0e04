import { describe, expect, it } from 'vitest'
import { parseXml } from '../../src/xml/parse.js'
import { findFault } from '../../src/xml/well-formed.js'

describe('the first fault of a text', () => {
  it.each([
    ['<a>\n<b></a>', 2, 8],
    ['<a>\u{1F319}\u{1F319}</b>', 1, 12],
    ['<a/><b/>', 1, 5],
  ])('stands at its line and column, in UTF-16 code units: %s', (source, line, column) => {
    expect(findFault(source)).toMatchObject({ line, column, rule: 'xml/not-well-formed' })
  })

  it('is told in the words of libxml2', () => {
    expect(findFault('<a>&b;</a>')?.message).toBe("this is not well-formed XML: Entity 'b' not defined")
  })

  it.each(['<a>', '<a>\n<b/>\n', '<a b="'])('says so where the text ends too early: %s', (source) => {
    expect(findFault(source)?.message).toMatch(/, where the text ends$/)
    expect(findFault(`${source}</c>\n\n`)?.message).not.toMatch(/, where the text ends$/)
  })

  it.each(['x', '<1', '<a>]]>'])('says nothing of the end where there is something to read: %s', (source) => {
    expect(findFault(source)?.message).not.toMatch(/, where the text ends$/)
  })

  it('is none that libxml2 only warns of', () => {
    expect(findFault('<a xmlns="u"/>')).toBeUndefined()
    expect(findFault('<a xmlns="u">\n<b></a>')).toMatchObject({ line: 2, column: 8 })
  })

  it('is that there is nothing', () => {
    expect(findFault('')).toMatchObject({ line: 1, column: 1, rule: 'xml/not-well-formed' })
  })

  it('is a depth that libxml2 does not read', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)
    expect(findFault(nested(200))).toBeUndefined()
    expect(findFault(nested(3000))).toMatchObject({
      rule: 'xml/too-deep',
      message: expect.stringMatching(/^elements lie more than \d+ levels deep$/),
    })
  })

  it.each([
    ['<!DOCTYPE a><a/>', 1, 1],
    ['<!-- x -->\n\n <!DOCTYPE a><a>', 3, 2],
  ])('is a document type in any case: %s', (source, line, column) => {
    expect(parseXml(source)).toEqual({
      ok: false,
      fault: { line, column, rule: 'xml/doctype', message: 'a document type declaration is not read' },
    })
  })

  it.each(['<a><!-- <!DOCTYPE --></a>', '<a><![CDATA[<!DOCTYPE]]></a>', '<a><?b <!DOCTYPE?></a>'])(
    'is none in a text that only speaks of a document type: %s',
    (source) => {
      expect(parseXml(source).ok).toBe(true)
    },
  )
})
