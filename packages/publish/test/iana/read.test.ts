import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIana } from '../../src/iana/read.js'
import { writeIana } from '../../src/iana/document.js'
import { canonical, isWellFormed } from '../support/canonical.js'
import { hasIanaFiles, seenOn } from '../support/shared-iana.js'

const opening = '<registry xmlns="http://www.iana.org/assignments" id="x">'

interface Refusal {
  readonly rule: string
  readonly line: number
  readonly column: number
  readonly message: string
}

function refusal(text: string): Refusal {
  const read = readIana(text, 'file.xml')
  if (read.ok) throw new Error('it was read')
  expect(read.findings).toHaveLength(1)
  const [{ rule, place, message, advice } = { rule: '', place: { file: '' }, message: '', advice: '' }] =
    read.findings
  expect(place.file).toBe('file.xml')
  expect(advice).not.toBe('')
  expect(message).not.toMatch(/\bat \S+\.js|Error:/)
  const { line, column } = place.range ?? { line: 0, column: 0 }
  return { rule, line, column, message }
}

const bombs = {
  'a bomb of entities': `<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>${opening}&c;</registry>`,
  'an external entity': `<?xml version="1.0"?><!-- x --><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]>${opening}&e;</registry>`,
  'a DOCTYPE alone': `<!DOCTYPE registry SYSTEM "iana.dtd">${opening}</registry>`,
}

/** Texts, and where what is wrong begins in each; reading may stop behind that, on the same line. */
const broken: readonly (readonly [what: string, text: string, at: string])[] = [
  ['a truncated file', `${opening}\n  <title>Cut`, '2:3'],
  ['a file cut within a tag', `${opening}\n  <titl`, '2:3'],
  ['a wrong end tag', `${opening}<a></b></registry>`, '1:61'],
  ['an end tag too many', `${opening}</registry></registry>`, '1:69'],
  ['a second root', `${opening}</registry><registry/>`, '1:69'],
  ['text behind the root', `${opening}</registry>text`, '1:69'],
  ['text before the root', `text${opening}</registry>`, '1:1'],
  ['a bare &', `${opening}\na & b</registry>`, '2:3'],
  ['an unknown entity', `${opening}&nbsp;</registry>`, '1:58'],
  ['a reference to no character', `${opening}&#0;</registry>`, '1:58'],
  ['a reference beyond Unicode', `${opening}&#x110000;</registry>`, '1:58'],
  ['a bare <', `${opening}a < b</registry>`, '1:60'],
  ['an attribute without quotes', `${opening}<a b=1/></registry>`, '1:58'],
  ['an attribute given twice', `${opening}<a b="1" b="2"/></registry>`, '1:58'],
  ['attributes without space between', `${opening}<a b="1"c="2"/></registry>`, '1:58'],
  ['an unknown entity in an attribute', `${opening}<a b="&x;"/></registry>`, '1:58'],
  ['-- in a comment', `${opening}<!-- a -- b --></registry>`, '1:65'],
  ['a comment that is not closed', `${opening}<!-- a </registry>`, '1:58'],
  ['a CDATA section that is not closed', `${opening}<![CDATA[ a </registry>`, '1:58'],
  [']]> in a text', `${opening}]]></registry>`, '1:58'],
  ['a no-break space between attributes', `${opening}<a b="1"\u00A0c="2"/></registry>`, '1:58'],
  ['a no-break space behind the root', `${opening}</registry>\u00A0`, '1:69'],
  ['a late XML declaration', `\n<?xml version="1.0"?>${opening}</registry>`, '2:1'],
  ['a control character', `${opening}\u0001</registry>`, '1:58'],
  ['half of a surrogate pair', `${opening}\uD800</registry>`, '1:58'],
  ['a malformed XML declaration', `<?xml version=1.0?>${opening}</registry>`, '1:1'],
  ['only a comment', '<!-- nothing else -->', '1:22'],
  ['a prefix without a namespace', `${opening}<p:a/></registry>`, '1:58'],
  ['another version of XML', `<?xml version="2.0"?>${opening}</registry>`, '1:15'],
]

const deep = (levels: number): string =>
  `${opening}${'<a>'.repeat(levels - 1)}${'</a>'.repeat(levels - 1)}</registry>`

describe('bad input', () => {
  it.each(broken)('%s is refused, with its place', (_what, text, at) => {
    const [line, column] = at.split(':').map(Number)
    const refused = refusal(text)
    expect(refused).toMatchObject({ rule: 'xml/not-well-formed', line })
    expect(refused.message).toMatch(/^this is not well-formed XML: ./)
    expect(refused.column).toBeGreaterThanOrEqual(column ?? 0)
    expect(refused.column).toBeLessThanOrEqual((text.split('\n')[refused.line - 1] ?? '').length + 1)
  })

  it('a fault is placed in UTF-16 code units, whatever the line ends and the characters before it', () => {
    const text = `\uFEFF${opening}\r\n<!-- é -->\r😀é😀&&</registry>`
    expect(refusal(text)).toMatchObject({ line: 3, column: 7 })
  })

  it('a fault says in words what is wrong', () => {
    expect(refusal(`${opening}\n<title>T</titel></registry>`).message).toBe(
      'this is not well-formed XML: Opening and ending tag mismatch: title line 2 and titel',
    )
    expect(refusal(`${opening}\n<title>T</tit`).message).toBe(
      "this is not well-formed XML: expected '>', where the text ends",
    )
    const long = 'x'.repeat(10_000_001)
    expect(refusal(`${opening}${long}</registry>`).message).toMatch(/: Resource limit exceeded: .* too long$/)
  })

  it.each(Object.entries(bombs))('%s is refused before anything is expanded', (_what, text) => {
    expect(refusal(text).rule).toBe('xml/doctype')
  })

  it.each([
    '<!DOCTYPE html><html><p>x',
    '\n<HTML lang="en"></HTML>',
    '\uFEFF<!doctype HTML>',
    '<!-- saved from url=(0022)https://www.iana.org/ -->\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    '<?xml version="1.0"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>',
    '<head><title>Enhanced Status Codes',
  ])('the web page %j is called one', (text) => {
    expect(refusal(text).rule).toBe('iana/web-page')
  })

  const header = 'Code,Sample Text,Associated basic status code,Description'

  it.each([
    ['a table as CSV', `${header}\r\n`],
    ['a table as CSV', `\uFEFF${header}\r\n`],
    ['a table as CSV', `${header.replaceAll(',', ';')}\n`],
    ['a table as CSV', `${header.replaceAll(',', '\t')}\n`],
    ['a table as CSV', '"Code","Sample Text","Reference"\n'],
    ['JSON', '{"registry": []}'],
    ['JSON', '\n[{"code": "X.1.1"}]'],
    ['JSON', '[]'],
    ['a PDF file', '%PDF-1.7\n'],
    ['plain text', 'Not found'],
    ['plain text', '# yaml-language-server: $schema=x\ncode: X.7.31\n'],
    ['plain text', 'From: registry@example.org\n\nHere it is.\n'],
  ])('%s is called so: %j', (name, text) => {
    expect(refusal(text).message).toBe(`this is ${name}, not one of IANA's XML files`)
  })

  it.each(['', ' \n', '\uFEFF'])('the empty file %j is called empty', (text) => {
    expect(refusal(text).rule).toBe('iana/empty')
  })

  it.each([
    '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    '<registry/>',
    '<registry xmlns="urn:other"/>',
    '<i:registry xmlns:i="http://www.iana.org/assignments"/>',
  ])('the other root %s is refused', (text) => {
    expect(refusal(text).rule).toBe('iana/root')
  })

  it('elements that lie 100,000 deep are refused, 256 deep are read', () => {
    const message = 'elements lie more than 256 levels deep'
    expect(refusal(deep(100_000))).toMatchObject({ rule: 'xml/too-deep', message })
    expect(refusal(deep(257))).toMatchObject({ rule: 'xml/too-deep', message })
    expect(readIana(deep(256), 'file.xml').ok).toBe(true)
  })

  it.each(['ISO-8859-1', 'UTF-16', 'no-such-encoding'])(
    'another encoding than UTF-8 is named: %s',
    (name) => {
      expect(refusal(`<?xml version="1.0" encoding="${name}"?>${opening}é</registry>`)).toMatchObject({
        rule: 'xml/encoding',
        message: expect.stringContaining(name),
      })
    },
  )

  it.each([
    ['comments that are not closed', '<!--'],
    ['comments', '<!-- -->'],
    ['processing instructions that are not closed', '<?a '],
    ['CDATA sections that are not closed', '<![CDATA['],
  ])('a megabyte of %s is refused at once', (_what, piece) => {
    expect(refusal(piece.repeat(1_000_000 / piece.length)).rule).toBe('xml/not-well-formed')
  })

  it('what looks like a DOCTYPE in a comment, a CDATA section or an instruction is none', () => {
    const hidden = '<!DOCTYPE a>'
    const text = `<!--${hidden}--><?a ${hidden}?>${opening}<![CDATA[${hidden}]]></registry>`
    expect(readIana(text, 'file.xml').ok).toBe(true)
  })
})

describe.skipIf(!hasIanaFiles)('a damaged file of IANA (needs ../shared)', () => {
  it('comes back equal where it is still well-formed, and gives a finding where not', () => {
    const whole = seenOn('2024-12-06').slice(0, 4000)
    const end = whole.lastIndexOf('</record>') + '</record>'.length
    const text = `${whole.slice(0, end)}</registry></registry>`
    expect(isWellFormed(text)).toBe(true)
    const damage = fc.record({
      at: fc.nat(text.length),
      remove: fc.nat(3),
      insert: fc.constantFrom(
        '',
        '<',
        '>',
        '&',
        '"',
        "'",
        '/',
        '<a>',
        '</a>',
        '<!--',
        '-->',
        ']]>',
        '<![CDATA[',
        '?>',
        '<?a',
        ' ',
        '=',
        '\u00A0',
      ),
    })
    fc.assert(
      fc.property(damage, ({ at, remove, insert }) => {
        const damaged = text.slice(0, at) + insert + text.slice(at + remove)
        const read = readIana(damaged, 'file.xml')
        // A DOCTYPE or an encoding that we refuse may stand in well-formed XML.
        fc.pre(read.ok || read.findings[0]?.rule === 'xml/not-well-formed')
        const written = read.ok ? canonical(writeIana(read.document)) : 'refused'
        expect(written).toBe(isWellFormed(damaged) ? canonical(damaged) : 'refused')
      }),
      { numRuns: 1000 },
    )
  })
})
