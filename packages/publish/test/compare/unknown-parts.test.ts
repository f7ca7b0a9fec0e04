import { describe, expect, it } from 'vitest'
import { compareWithIana } from '../../src/compare/compare.js'
import { formatComparisonText } from '../../src/compare/format.js'
import type { IanaDocument } from '../../src/iana/document.js'
import { planImport } from '../../src/import/plan.js'
import { hasIanaFiles, ianaFile, ianaFilesIn } from '../support/shared-iana.js'
import { endOfTables, newRecord, readGood, smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

type Replacement = readonly [from: string, to: string]

const root = 'smtp-enhanced-status-codes'
const first = `${root}-1`
const xref = '<xref type="rfc" data="rfc7372"/>'
const withNew = (record: string): Replacement => [endOfTables, record + endOfTables]

/** An alteration of IANA's file, and what is to be said of it: `place field content`. */
const cases: readonly (readonly [what: string, change: Replacement, ...expected: string[]])[] = [
  ['an element in a record', ['<submitter>', '<colour>red</colour><submitter>'], '5.XXX.YYY|colour|red'],
  [
    'an element with attributes and elements in a record',
    ['<submitter>', '<colour of="light"><b/>red</colour><submitter>'],
    '5.XXX.YYY|colour|red',
    '5.XXX.YYY|colour@of|light',
    '5.XXX.YYY|colour/b|(an element without text)',
  ],
  ['an attribute of a record', ['<record>', '<record colour="red">'], '5.XXX.YYY|@colour|red'],
  ['an empty attribute', ['<record>', '<record colour="">'], '5.XXX.YYY|@colour|(empty)'],
  ['an attribute of a field', ['<summary>', '<summary lang="en">'], '5.XXX.YYY|summary@lang|en'],
  ['text between fields', ['<submitter>', 'or so<submitter>'], '5.XXX.YYY|text|or so'],
  [
    'a field of the other tables',
    ['<submitter>', '<sample>Failed</sample><submitter>'],
    '5.XXX.YYY|sample|Failed',
  ],
  [
    'an element in a description',
    ['A rule forbids it.', 'A <b>rule</b> forbids it.'],
    'X.7.YYY|description/b|rule',
  ],
  [
    'an element in a code',
    ['<code>5.XXX.YYY', '<code><i/>5.XXX.YYY'],
    '5.XXX.YYY|code/i|(an element without text)',
  ],
  ['an element in a reference', [xref, `${xref}<page/>`], 'X.7.24|reference/page|(an element without text)'],
  [
    'an attribute of a reference',
    [xref, xref.replace('/>', ' last="2030-01-01"/>')],
    'X.7.24|reference/xref@last|2030-01-01',
  ],
  [
    'an element in a line break',
    ['A rule forbids it.', '<br><b/></br>A rule forbids it.'],
    'X.7.YYY|description/br/b|(an element without text)',
  ],
  [
    'an instruction in a record',
    ['<submitter>', '<?hint see below?><submitter>'],
    '5.XXX.YYY|<?hint?>|see below',
  ],
  [
    'an instruction in a description',
    ['A rule forbids it.', 'A rule <?hint?>forbids it.'],
    'X.7.YYY|description/<?hint?>|(nothing)',
  ],
  ['an attribute of the registry', [`id="${root}"`, `id="${root}" state="old"`], `${root}|@state|old`],
  ['an attribute of a table', [`id="${first}"`, `id="${first}" state="old"`], `${first}|@state|old`],
  ['an element of the registry', ['  <people/>', '<hint>Old.</hint><people/>'], `${root}|hint|Old.`],
  [
    'an element of a table',
    ['<registration_rule>', '<hint>Old.</hint><registration_rule>'],
    `${first}|hint|Old.`,
  ],
  [
    'a footnote',
    ['  <people/>', '<footnote anchor="1">See above.</footnote><people/>'],
    `${root}|footnote|See above.`,
    `${root}|footnote@anchor|1`,
  ],
  [
    'a person',
    ['<people/>', '<people><person id="A"><name>A. Author</name></person></people>'],
    `${root}|people/person|A. Author`,
    `${root}|people/person@id|A`,
    `${root}|people/person/name|A. Author`,
  ],
  ['an attribute of the people', ['<people/>', '<people count="0"/>'], `${root}|people@count|0`],
  [
    'a second title of a table',
    ['<registration_rule>', '<title>Other</title><registration_rule>'],
    `${first}|title|Other`,
  ],
  [
    'an update of a table',
    ['<registration_rule>', '<updated>2030-01-01</updated><registration_rule>'],
    `${first}|updated|2030-01-01`,
  ],
  [
    'a record outside the tables',
    ['  <people/>', '<record/><people/>'],
    `${root}|record|(an element without text)`,
  ],
  [
    'an attribute of a document of a table',
    ['<xref type="rfc" data="rfc5248"/>', '<xref type="rfc" data="rfc5248" note="old"/>'],
    `${first}|xref@note|old`,
  ],
  [
    'an element in a registration rule',
    ['Specification Required', '<b>Specification</b> Required'],
    `${first}|registration_rule/b|Specification`,
  ],
  [
    'an instruction in a table',
    ['<registration_rule>', '<?hint old?><registration_rule>'],
    `${first}|<?hint?>|old`,
  ],
  ['an instruction in front of the registry', ['<registry', '<?hint old?><registry'], `${root}|<?hint?>|old`],
  [
    'a record that only IANA has',
    withNew(
      newRecord
        .replace('<record', '<record colour="red"')
        .replace('<submitter>', '<hint>x</hint><submitter>'),
    ),
    'X.7.31|@colour|red',
    'X.7.31|hint|x',
  ],
  [
    'a table that only IANA has',
    [
      endOfTables,
      '  </registry>\n<registry id="new" state="old"><title>New</title><hint>x</hint></registry>\n\n  <people/>',
    ],
    'new|@state|old',
    'new|hint|x',
  ],
]

const namedCases = cases.map(([what, change, ...expected]) => ({ what, change, expected }))

/** Everything that `compare` says ours has no place for. */
function compared(document: IanaDocument): readonly string[] {
  const { heads, entries } = compareWithIana(smallRegistry, document)
  const parts = [
    ...heads.map(({ id, fields }) => ({ at: id, fields })),
    ...entries.map(({ code, fields }) => ({ at: code, fields })),
  ]
  return parts.flatMap(({ at, fields }) =>
    fields
      .filter(({ reason }) => reason === 'ours has no place for it')
      .map(({ field, iana }) => `${at}|${field}|${iana}`),
  )
}

/** Everything that `import` says was left out, as it has no place in ours. */
function left(document: IanaDocument): readonly string[] {
  const { findings } = planImport(document, smallRegistry, { descriptions: false })
  return findings
    .filter(({ rule }) => rule === 'import/unknown')
    .map(({ message, found }) => {
      const [, field = '', at = ''] = /has (\S+) in (\S+), which/.exec(message) ?? []
      return `${at}|${field}|${found ?? ''}`
    })
}

describe("a part of IANA's file that ours has no place for", () => {
  it.each(namedCases)('is named with its place by compare and import: $what', ({ change, expected }) => {
    const document = smallIana(change)
    expect(compared(document)).toEqual(expected)
    expect(left(document)).toEqual(expected)
    expect(compareWithIana(smallRegistry, document).hasUnexplained).toBe(true)
  })

  it('is an instruction behind the registry too', () => {
    const { xml } = smallIana()
    const hint = { kind: 'instruction', target: 'hint', data: 'old' } as const
    expect(compared({ xml: { ...xml, epilog: [hint] } })).toEqual([`${root}|<?hint?>|old`])
  })

  it('changes no entry', () => {
    const document = smallIana(['<submitter>', '<colour>red</colour><submitter>'])
    expect(planImport(document, smallRegistry, { descriptions: false }).entries).toEqual([])
  })

  it('is none in what ours publishes', () => {
    expect(compared(smallIana())).toEqual([])
    expect(left(smallIana())).toEqual([])
  })

  it('is shown where its name is long, within 80 columns', () => {
    const text = formatComparisonText(
      compareWithIana(smallRegistry, smallIana(['<people/>', '<people><person identity="A"/></people>'])),
      { all: false },
    )
    expect(text).toContain('    people/person@identity\n                       A\n')
  })

  it('is no comment, neither between fields nor within one', () => {
    expect(compared(smallIana(['<submitter>', '<!-- a --><submitter><!-- b -->']))).toEqual([])
  })

  it('is a second table of the same id, with its records', () => {
    const again = `  </registry>\n<registry id="${first}"><title>Again</title><record><code>4.XXX.YYY</code></record></registry>\n  <people/>`
    const { heads, entries } = compareWithIana(smallRegistry, smallIana([endOfTables, again]))
    expect(heads.at(-1)?.fields[0]).toMatchObject({ field: 'title', verdict: 'missing', iana: 'Again' })
    expect(entries.at(-1)).toMatchObject({ code: '4.XXX.YYY', presence: 'missing' })
  })
})

describe.skipIf(!hasIanaFiles)("IANA's real files (needs ../shared)", () => {
  it.each(ianaFilesIn('smtp-enhanced-status-codes'))('have no such part: %s', (file) => {
    expect(compared(readGood(ianaFile(file)))).toEqual([])
  })
})
