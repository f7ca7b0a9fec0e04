import { describe, expect, it } from 'vitest'
import { attributeOf, childOf, childrenOf, element, text } from '../../src/xml/node.js'
import { layOut, printXml } from '../../src/xml/print.js'
import { documentOf } from '../support/small-xml.js'

describe('the nodes of a text', () => {
  it.each([
    ['<a>x &amp; &lt;&gt; &quot;&apos;</a>', 'x & <> "\''],
    ['<a>&#65;&#x42;&#x00000000043;&#0000000068;&#x1F319;</a>', 'ABCD\u{1F319}'],
    ['<a>1 2</a>', '1 2'],
    ['<a> </a>', ' '],
    ['<a>x\r\ny\rz</a>', 'x\ny\nz'],
  ])('are texts without references: %s', (source, value) => {
    expect(documentOf(source).root.children).toEqual([{ kind: 'text', text: value }])
  })

  it('are comments and sections to the letter, empty ones too', () => {
    const source = '<a><!-- x &amp; y --><!----><![CDATA[<b> &amp;]]><![CDATA[ ]]></a>'
    expect(documentOf(source).root.children).toEqual([
      { kind: 'comment', text: ' x &amp; y ' },
      { kind: 'comment', text: '' },
      { kind: 'cdata', text: '<b> &amp;' },
      { kind: 'cdata', text: ' ' },
    ])
  })

  it('are instructions with their data, each its own, but not what only looks like one', () => {
    const source = '<a><!-- <?x 1?> --><?y  2 ?><b><![CDATA[<?x 3?>]]><?z?></b><?y <b/> &amp;?></a>'
    expect(documentOf(source).root.children).toEqual([
      { kind: 'comment', text: ' <?x 1?> ' },
      { kind: 'instruction', target: 'y', data: '2 ' },
      {
        kind: 'element',
        name: 'b',
        attributes: [],
        children: [
          { kind: 'cdata', text: '<?x 3?>' },
          { kind: 'instruction', target: 'z', data: '' },
        ],
      },
      { kind: 'instruction', target: 'y', data: '<b/> &amp;' },
    ])
  })

  it('are elements by any name, with their attributes in order', () => {
    const source = '<constructor><__proto__ b="1" a="x&#10;y\n&amp;" c=""/></constructor>'
    expect(documentOf(source).root).toEqual({
      kind: 'element',
      name: 'constructor',
      attributes: [],
      children: [
        {
          kind: 'element',
          name: '__proto__',
          attributes: [
            { name: 'b', value: '1' },
            { name: 'a', value: 'x\ny &' },
            { name: 'c', value: '' },
          ],
          children: [],
        },
      ],
    })
  })
})

describe('an element', () => {
  const tree = element('a', { x: '1', y: '2' }, [
    text('t'),
    element('b', {}, []),
    element('c', { z: '' }, []),
  ])

  it('has attributes by name', () => {
    expect(['x', 'y', 'z'].map((name) => attributeOf(tree, name))).toEqual(['1', '2', undefined])
  })

  it('has children by name, in order', () => {
    const two = element('a', {}, [element('b', { n: '1' }, []), text('b'), element('b', { n: '2' }, [])])
    expect(childrenOf(two, 'b')).toEqual([two.children[0], two.children[2]])
    expect(childOf(two, 'b')).toBe(two.children[0])
    expect(childOf(two, 'c')).toBeUndefined()
  })

  it('is laid out with a child on each line, and a blank line before those that stand apart', () => {
    const print = (depth: number, apart?: readonly string[]): string =>
      printXml({ prolog: [], epilog: [], root: layOut(tree, depth, apart) })
    expect(print(0)).toBe('<a x="1" y="2">\n  t\n  <b/>\n  <c z=""/>\n</a>\n')
    expect(print(1, ['c'])).toBe('<a x="1" y="2">\n    t\n    <b/>\n\n    <c z=""/>\n  </a>\n')
    const empty = element('a', {}, [])
    expect(layOut(empty, 1)).toBe(empty)
  })
})

describe('a printed document', () => {
  it.each([
    '<a/>\n',
    "<?xml version='1.0'?>\n<!-- x -->\n<?y z?>\n<a/>\n<?empty?>\n",
    '<a b="&quot;&amp;&lt;&gt;&#9;&#10;&#13;">"\'&amp;&lt;&gt;&#13;\n\t</a>\n',
    '<a><![CDATA[<&]]><!-- & --><b> </b></a>\n',
  ])('is the text that was read: %s', (source) => {
    expect(printXml(documentOf(source))).toBe(source)
  })
})
