import { describe, expect, it } from 'vitest'
import type { XmlDocument } from '../../src/xml/node.js'
import { parseXml } from '../../src/xml/parse.js'

function documentOf(text: string): XmlDocument {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(parsed.fault.message)
  return parsed.document
}

const comment = (text: string): object => ({ kind: 'comment', text })

describe('a text that is read as XML', () => {
  it('is its declaration, what stands before and behind its root, and the root', () => {
    const text = '<?xml version="1.0"?>\n<!-- a -->\n<?style x="y"?>\n<a/>\n<!-- b -->\n'
    expect(documentOf(text)).toEqual({
      declaration: 'version="1.0"',
      prolog: [comment(' a '), { kind: 'instruction', target: 'style', data: 'x="y"' }],
      root: { kind: 'element', name: 'a', attributes: [], children: [] },
      epilog: [comment(' b ')],
    })
  })

  it.each(['<!-- a --><a/>', '<?style x?><a/>', '<a/>'])(
    'has no declaration where none stands: %s',
    (text) => {
      const document = documentOf(text)
      expect(document).not.toHaveProperty('declaration')
      expect(document.prolog).toHaveLength(text === '<a/>' ? 0 : 1)
    },
  )

  it('loses a byte order mark at its beginning, and nowhere else', () => {
    const textIn = (text: string): unknown => documentOf(text).root.children
    expect(textIn('\uFEFF<a>x</a>')).toEqual([{ kind: 'text', text: 'x' }])
    expect(textIn('<a>\uFEFFx</a>')).toEqual([{ kind: 'text', text: '\uFEFFx' }])
  })

  it('is refused where it declares a type, with the place', () => {
    expect(parseXml('<?xml version="1.0"?>\n<!-- <!DOCTYPE -->\n  <!DOCTYPE a>\n<a/>')).toEqual({
      ok: false,
      fault: { line: 3, column: 3, rule: 'xml/doctype', message: 'a document type declaration is not read' },
    })
  })

  it.each(['UTF-8', 'utf-8', 'UTF8', 'US-ASCII'])('may say that it is %s', (encoding) => {
    expect(parseXml(`<?xml version="1.0" encoding="${encoding}"?><a/>`).ok).toBe(true)
  })

  it.each(['ISO-8859-1', 'x-utf-8', 'utf-8x', 'UTF-16'])('may not say that it is %s', (encoding) => {
    for (const said of [`encoding="${encoding}"`, `encoding = '${encoding}'`])
      expect(parseXml(`<?xml version="1.0" ${said}?><a/>`)).toMatchObject({
        ok: false,
        fault: { line: 1, column: 1, rule: 'xml/encoding', message: expect.stringContaining(encoding) },
      })
  })
})
