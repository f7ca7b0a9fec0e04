import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIana } from '../../src/iana/read.js'
import { writeIana } from '../../src/iana/document.js'
import { canonical } from '../support/canonical.js'
import { hasIanaFiles, ianaFile, ianaFilesIn } from '../support/shared-iana.js'

function roundTrip(text: string): string {
  const read = readIana(text, 'registry.xml')
  if (!read.ok) throw new Error(read.findings.map(({ message }) => message).join('\n'))
  return writeIana(read.document)
}

describe.skipIf(!hasIanaFiles)('reading and writing one of IANA’s files (needs ../shared)', () => {
  const files = [...ianaFilesIn('smtp-enhanced-status-codes'), ...ianaFilesIn('other')]

  it('covers all 18 states of the enhanced status codes and 9 other registries', () => {
    expect(ianaFilesIn('smtp-enhanced-status-codes')).toHaveLength(18)
    expect(ianaFilesIn('other')).toHaveLength(9)
  })

  it.each(files)('gives %s back, equal as canonical XML', (path) => {
    const text = ianaFile(path)
    // Compared as booleans: a diff of four megabytes would help nobody.
    expect(canonical(roundTrip(text)) === canonical(text)).toBe(true)
  })
})

const opening = '<registry xmlns="http://www.iana.org/assignments" id="x">'

const fixtures: Readonly<Record<string, string>> = {
  'comments everywhere': `<!-- a --><?pi?>\n<!-- b -->${opening}<!-- c --><title>T<!-- d -->U</title></registry><!-- e -->`,
  'processing instructions with any data': `<?a it's "half quoted ?><?b?>${opening}<?c <>&?><?d x='1'  y="2" ?></registry><?e ?>`,
  'CDATA sections': `${opening}<title><![CDATA[a < b && c]]> d <![CDATA[]]></title></registry>`,
  references: `${opening}<title a="&quot;&apos;&lt;">&amp;lt; &lt; &gt; &#65; &#x1F600; &#13; &#xA0;</title></registry>`,
  'numbers of characters with leading zeros': `${opening}<title a="&#x${'0'.repeat(99)}41;">&#${'0'.repeat(99)}66;</title></registry>`,
  'processing instructions beside what looks like them': `<!-- <?a b?> --><?c d?>${opening}<![CDATA[<?e f?>]]><?g h?></registry>`,
  'references to white space in attributes': `${opening}<title a="1&#10;2&#9;3&#13;4  5"/></registry>`,
  'line breaks in attributes': `${opening}<title a="1\n2\t3"/></registry>`,
  'both sorts of quotation marks': `${opening}<title a='say "no"' b="it's"/></registry>`,
  'mixed content': `${opening}<note>one <xref type="rfc" data="rfc1"/>, <b>two <i>three</i></b>\n four</note></registry>`,
  'white space that is to be kept': `${opening}<title xml:space="preserve">  a \n\n b  </title>  </registry>`,
  namespaces: `<registry xmlns="http://www.iana.org/assignments" xmlns:x="urn:x"><x:a x:b="1" b="2"><c xmlns="urn:c"/></x:a></registry>`,
  'empty elements in both forms': `${opening}<sample/><basic_code></basic_code></registry>`,
  'CRLF and CR line ends': `<?xml version="1.0"?>\r\n${opening}\r\n<title>a\rb\r\nc</title></registry>\r\n`,
  'a byte order mark': `\uFEFF<?xml version="1.0" encoding="UTF-8"?>${opening}</registry>`,
  'names that JavaScript gives a meaning': `${opening}<hasOwnProperty toString="1" __proto__="2" constructor="3"/><constructor>a<__proto__/></constructor><prototype/></registry>`,
  'characters outside the basic plane': `${opening}<title a="😀">𝔘𝔫𝔦 é</title></registry>`,
}

const escape = (plain: string): string => plain.replaceAll(/[\s\S]/gu, (one) => `&#${one.codePointAt(0)};`)

describe('reading and writing XML', () => {
  it.each(Object.entries(fixtures))('keeps %s', (_name, text) => {
    expect(canonical(roundTrip(text))).toBe(canonical(text))
  })

  it('keeps any text and any attribute', () => {
    const character = fc
      .integer({ min: 0x20, max: 0x1_04_00 })
      .filter((point) => point < 0xd8_00 || (point > 0xdf_ff && point < 0xff_fe) || point > 0xff_ff)
    const value = fc
      .array(fc.oneof(character, fc.constantFrom(9, 10, 13, 38, 60, 62, 34, 39, 93)))
      .map((points) => String.fromCodePoint(...points))
    fc.assert(
      fc.property(value, value, (inText, inAttribute) => {
        const text = `${opening}<title a="${escape(inAttribute)}">${escape(inText)}</title></registry>`
        expect(canonical(roundTrip(text))).toBe(canonical(text))
      }),
    )
  })
})
