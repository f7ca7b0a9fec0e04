import { limits } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { fieldText, registryIn } from '../../src/iana/document.js'
import { readIana } from '../../src/iana/read.js'
import { readGood } from '../support/small-iana.js'

const namespace = 'http://www.iana.org/assignments'
const fetchAgain = 'fetch the XML file anew, from an address that ends in .xml'

const refusal = (text: string, id?: string): object => {
  const read = readIana(text, 'x.xml', id)
  return read.ok ? {} : (read.findings[0] ?? {})
}

const error = (rest: object): object => ({ severity: 'error', place: { file: 'x.xml' }, ...rest })

describe('a finding on a file that is none of IANA’s', () => {
  it('says that it is empty', () => {
    const empty = { rule: 'iana/empty', message: 'the file is empty', advice: fetchAgain }
    for (const text of ['', ' \n\t', '\uFEFF\n']) expect(refusal(text)).toEqual(error(empty))
  })

  it('says how large it is', () => {
    expect(refusal('x'.repeat(limits.ianaFileBytes + 1))).toEqual(
      error({
        rule: 'iana/too-large',
        message: 'the file is larger than any registry of IANA',
        found: `${limits.ianaFileBytes + 1} characters`,
        expected: `at most ${limits.ianaFileBytes}`,
        advice: fetchAgain,
      }),
    )
  })

  it('is read up to its largest size', () => {
    expect(refusal('x'.repeat(limits.ianaFileBytes))).toMatchObject({ rule: 'iana/not-xml' })
  })

  it('says which registry it is', () => {
    const other = (found: string): object =>
      error({
        rule: 'iana/other-registry',
        message: `this is the registry ${found}, not wanted`,
        found,
        expected: 'wanted',
        advice: 'fetch wanted.xml from IANA',
      })
    expect(refusal(`<registry xmlns="${namespace}" id="x"/>`, 'wanted')).toEqual(other('x'))
    expect(refusal(`<registry xmlns="${namespace}"/>`, 'wanted')).toEqual(other(''))
    expect(refusal(`<registry xmlns="${namespace}" id="wanted"/>`, 'wanted')).toEqual({})
  })

  it.each([
    ['<assignments/>', '<assignments xmlns="">'],
    ['<registry xmlns="urn:x"/>', '<registry xmlns="urn:x">'],
    [`<other xmlns="${namespace}"/>`, `<other xmlns="${namespace}">`],
  ])('says what its root is: %s', (text, found) => {
    expect(refusal(text)).toEqual(
      error({
        rule: 'iana/root',
        message: 'the root element is not that of a registry of IANA',
        found,
        expected: `<registry xmlns="${namespace}">`,
        advice: fetchAgain,
      }),
    )
  })

  it('marks one character where it is not well-formed', () => {
    const read = readIana(`<registry xmlns="${namespace}">\na & b</registry>`, 'x.xml')
    const range = read.ok ? undefined : read.findings[0]?.place.range
    expect(range).toMatchObject({ line: 2, endLine: 2, endColumn: (range?.column ?? 0) + 1 })
  })
})

describe('a registry as views', () => {
  const opening = `<registry xmlns="${namespace}" id="x">`

  it('has nothing that the file does not have', () => {
    expect(registryIn(readGood(`${opening}<record/></registry>`))).toStrictEqual({
      id: 'x',
      title: '',
      references: [],
      registrationRule: [],
      experts: [],
      notes: [],
      records: [{ attributes: {}, fields: [], element: expect.anything() }],
      registries: [],
      people: [],
      footnotes: [],
      element: expect.anything(),
    })
    expect(registryIn(readGood(`<registry xmlns="${namespace}"/>`)).id).toBe('')
  })

  it('has each part that the file has', () => {
    const registry = registryIn(
      readGood(`${opening}<title>T</title><created>2001-01-01</created><updated>2002-02-02</updated>
        <xref type="rfc" data="rfc5248"/><registration_rule>Specification Required</registration_rule>
        <expert>E</expert><note>N</note><record date="2003-03-03" updated="2004-04-04"><code>1</code></record>
        <registry id="y"/><footnote anchor="1">F</footnote>
        <people><person id="p"/><organization/></people></registry>`),
    )
    expect(registry).toMatchObject({
      title: 'T',
      created: '2001-01-01',
      updated: '2002-02-02',
      references: [{ name: 'xref' }],
      registrationRule: [{ kind: 'text', text: 'Specification Required' }],
      experts: ['E'],
      notes: [[{ kind: 'text', text: 'N' }]],
      records: [{ date: '2003-03-03', updated: '2004-04-04', fields: [{ name: 'code' }] }],
      registries: [{ id: 'y' }],
      people: [{ name: 'person' }],
      footnotes: [{ name: 'footnote' }],
    })
    const [record] = registry.records
    expect(record && [fieldText(record, 'code'), fieldText(record, 'sample')]).toEqual(['1', ''])
  })
})
