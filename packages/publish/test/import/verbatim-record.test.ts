import { describe, expect, it } from 'vitest'
import { verbatimEntry } from '../../src/import/verbatim-entry.js'
import { verbatimSource } from '../../src/import/verbatim.js'
import { documentOf, recordOf } from '../support/small-xml.js'

const bare = {
  code: 'X.7.31',
  description: '',
  references: [],
  submitters: [],
  registration: { authority: 'unknown', document: '' },
}
const xref = '<xref type="rfc" data="rfc9999"/>'
const from = (references: readonly unknown[], document: unknown = references[0]): object => ({
  references,
  registration: { authority: 'unknown', document },
})

describe('a record to the letter', () => {
  it.each([
    ['', {}],
    ['<sample>A  b</sample>', { sampleText: 'A  b' }],
    ['<basic_code/>', { basicCodes: '' }],
    ['<basic_code>many</basic_code>', { basicCodes: 'many' }],
    ['<basic_code>451/550</basic_code>', { basicCodes: '451/550' }],
    ['<basic_code>451, 550</basic_code>', { basicCodes: [451, 550] }],
    ['<basic_code>Any</basic_code>', { basicCodes: 'any' }],
    ['<description>a\n  b</description>', { description: 'a b' }],
    ['<submitter>A. B, C. D</submitter>', { submitters: ['A. B', 'C. D'] }],
    ['<change_controller/>', { changeController: '' }],
    [`<reference>${xref}</reference>`, from(['rfc9999'])],
    [`<reference>${xref}, Section 2</reference>`, from([{ document: 'rfc9999', section: '2' }], 'rfc9999')],
    [`<reference>${xref} and\n more</reference>`, from(['[RFC9999] and more'])],
    [`<reference>${xref}; ${xref} and more</reference>`, from(['[RFC9999]; [RFC9999] and more'])],
    [`<reference><xref type="text"/></reference>`, from(['[]'])],
    ['<reference>A book</reference>', from(['A book'])],
  ])('has as its keys what it says: %s', (fields, keys) => {
    const record = recordOf(`<code>X.7.31</code>${fields}`)
    expect(verbatimEntry('enumerated', record)).toStrictEqual({ ...bare, ...keys })
  })

  it('has its days', () => {
    const record = recordOf('<code>X.7.31</code>', 'date="soon" updated="later"')
    expect(verbatimEntry('enumerated', record)).toStrictEqual({
      ...bare,
      registration: { date: 'soon', dateFrom: 'iana', authority: 'unknown', document: '' },
      history: [
        {
          date: 'later',
          authority: 'unknown',
          note: "IANA's file says that the entry changed on this day, not how.",
        },
      ],
    })
  })

  it('of a sub-code has a summary, and no codes', () => {
    const record = recordOf('<code>X.7.31</code><summary>A</summary><basic_code>450</basic_code>')
    expect(verbatimEntry('class', record)).toStrictEqual({ ...bare, summary: 'A' })
    expect(verbatimEntry('subject', record)).toStrictEqual({ ...bare, summary: 'A' })
  })
})

/** Files of a registry `r` with one table of classes, by their names. */
function filesOf(heads: string, table: string): ReadonlyMap<string, readonly string[]> {
  const source = `<registry id="r">${heads}<registry id="r-1">${table}</registry></registry>`
  const files = verbatimSource({ xml: documentOf(source) })
  return new Map(files.map(({ file, text }) => [file, text.split('\n').slice(1, -1)]))
}

const recordOfCode = (code: string, others = ''): string => `<record><code>${code}</code>${others}</record>`

describe('the files of a registry to the letter', () => {
  it('are four where it has no record, and say what it says', () => {
    const files = filesOf('<title>T</title>', '<title>C</title>')
    expect([...files.keys()]).toEqual([
      'registry.yaml',
      'documents.yaml',
      'basic-codes.yaml',
      'corrections.yaml',
    ])
    expect(files.get('registry.yaml')).toEqual([
      'id: "r"',
      'title: "T"',
      'created: ""',
      'tables: {"class":{"id":"r-1","title":"C","references":[],"registrationRule":"","experts":[]}}',
    ])
    expect(files.get('documents.yaml')).toEqual([])
    expect(files.get('basic-codes.yaml')).toEqual([])
    expect(files.get('corrections.yaml')).toEqual(['[]'])
  })

  it('have the day, the rule, the experts and the documents of the table, but not what is none', () => {
    const table = `${xref}<xref type="text">A book</xref><registration_rule>R</registration_rule><expert>E</expert>`
    expect(filesOf('<created>2000</created>', table).get('registry.yaml')).toEqual([
      'id: "r"',
      'title: ""',
      'created: "2000"',
      'tables: {"class":{"id":"r-1","title":"","references":["rfc9999"],"registrationRule":"R","experts":["E"]}}',
    ])
  })

  it('are named after plain codes, and else after the place of the record', () => {
    const codes = ['a.b', '../evil', 'a.b', 'a/b', '12.34', '', 'a.', 'a b']
    const names = [...filesOf('', codes.map((code) => recordOfCode(code)).join('')).keys()]
    expect(names.slice(4)).toEqual(
      ['a.b', 'record-2', 'record-3', 'record-4', '12.34', 'record-6', 'record-7', 'record-8'].map(
        (name) => `class/${name}.yaml`,
      ),
    )
  })

  it('have each document with what the file says of it, the first time', () => {
    const draft = '<xref type="draft" data="RFC-ietf-moon-03"/> (Experimental)'
    const records = [
      recordOfCode('a', `<reference>${xref} (Standards Track); ${draft}</reference>`),
      recordOfCode('b', `<reference>A book; ${xref} (Experimental)</reference>`),
      recordOfCode('c'),
    ]
    const note = "IANA's file does not say its title, authors and date; the date is that of the file."
    const same = { date: '2030-02-03', authors: ['Not known'] }
    const lines = filesOf('<updated>2030-02-03</updated>', records.join('')).get('documents.yaml') ?? []
    expect(lines.map((line) => JSON.parse(`{${line.replace(/^[^:]+/, '"$&"')}}`))).toEqual([
      {
        'RFC-ietf-moon-03': {
          title: 'RFC-ietf-moon-03',
          status: 'Internet-Draft',
          approvedAs: 'experimental',
          ...same,
          address: 'https://datatracker.ietf.org/doc/draft-ietf-moon/03/',
          note,
        },
      },
      {
        rfc9999: {
          title: 'RFC9999',
          status: 'standards track',
          ...same,
          address: 'https://www.rfc-editor.org/info/rfc9999',
          note,
        },
      },
    ])
  })

  it('have no day of a document where the file has none', () => {
    expect(filesOf('', recordOfCode('a', `<reference>${xref}</reference>`)).get('documents.yaml')).toEqual([
      expect.stringContaining('"date":""'),
    ])
  })

  it('have each basic status code that a list names', () => {
    const cells = ['451, 550', '5XX, 450 (other 4XX or 5XX codes are allowed)', 'Any', 'many']
    const records = cells.map((cell, index) => recordOfCode(`a${index}`, `<basic_code>${cell}</basic_code>`))
    const lines = filesOf('', records.join('')).get('basic-codes.yaml')
    const note = "IANA's file says nothing of what the code means."
    expect(lines).toEqual(
      [450, 451, 550].map((code) => `${code}: ${JSON.stringify({ meaning: 'Not known', note })}`),
    )
  })
})
