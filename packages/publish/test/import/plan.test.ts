import type { ClassEntry, Entry, Registry, SubjectEntry } from '@smtp-status/registry'
import { compareRegistryCodes, isEnumerated } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { compareWithIana } from '../../src/compare/compare.js'
import type { ImportPlan } from '../../src/import/plan.js'
import { planImport } from '../../src/import/plan.js'
import { endOfTables, newRecord, smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

type Replacements = readonly (readonly [from: string, to: string])[]

const later = ['<updated>2017-06-22', '<updated>2030-02-03'] as const

function plan(replacements: Replacements, descriptions = false): ImportPlan {
  return planImport(smallIana(later, ...replacements), smallRegistry, { descriptions })
}

const isClass = (entry: Entry): entry is ClassEntry => entry.code.table === 'class'
const isSubject = (entry: Entry): entry is SubjectEntry => entry.code.table === 'subject'

/** A registry with a plan carried out in it. */
function carryOut({ entries, documents, basicCodes }: ImportPlan, registry: Registry): Registry {
  const files = new Set(entries.map(({ before }) => before))
  const merge = <Kind extends Entry>(
    kept: readonly Kind[],
    isKind: (entry: Entry) => entry is Kind,
  ): Kind[] =>
    [
      ...kept.filter((entry) => !files.has(entry)),
      ...entries.map(({ after }) => after).filter(isKind),
    ].toSorted((left, right) => compareRegistryCodes(left.code, right.code))
  return {
    ...registry,
    classes: merge(registry.classes, isClass),
    subjects: merge(registry.subjects, isSubject),
    enumerated: merge(registry.enumerated, isEnumerated),
    documents: new Map([...registry.documents, ...documents.map((each) => [each.id, each] as const)]),
    basicCodes: new Map([...registry.basicCodes, ...basicCodes.map((each) => [each.code, each] as const)]),
  }
}

const nullMx = smallRegistry.enumerated.find(({ sampleText }) => sampleText?.includes('null MX'))

describe('the import of IANA’s file', () => {
  it('plans nothing where IANA’s file says the same, but for form and corrections', () => {
    expect(
      plan([
        ['451, 550', '451/550'],
        ['A rule forbids it.', 'Forbidden.'],
      ]),
    ).toEqual({
      entries: [],
      documents: [],
      basicCodes: [],
      findings: [],
    })
  })

  it('brings in a new entry with its facts, without IANA’s wording, and says what is not known of its document', () => {
    const { entries, documents, findings } = plan([[endOfTables, newRecord + endOfTables]])
    expect(entries).toEqual([
      {
        file: 'enumerated/X.7.31.yaml',
        after: {
          code: { table: 'enumerated', subject: 7, detail: 31 },
          sampleText: 'Moon is full',
          basicCodes: { kind: 'listed', codes: [451, 550], others: [] },
          description: 'TO BE WRITTEN',
          references: [{ document: 'rfc9999', section: '4.2' }],
          submitters: ['A. Author', 'B. Writer'],
          changeController: 'IESG',
          registration: { date: '2030-02-03', dateFrom: 'iana', authority: 'unknown', document: 'rfc9999' },
          history: [],
          exceptions: [],
        },
      },
    ])
    expect(documents).toEqual([
      {
        id: 'rfc9999',
        title: 'TO BE WRITTEN',
        status: 'standards track',
        date: '2030-02-03',
        authors: ['TO BE WRITTEN'],
        updates: [],
        obsoletes: [],
        address: 'https://www.rfc-editor.org/info/rfc9999',
        note: expect.stringMatching(/^TO BE WRITTEN: title, authors and date;/),
      },
    ])
    expect(findings).toEqual([])
  })

  it('names each basic status code that nothing tells the meaning of, once and in order', () => {
    const { basicCodes } = plan([
      ['451, 550', '559, 556, 451'],
      [
        endOfTables,
        newRecord.replace('451/550', '5XX, 559, 450 (other 4XX or 5XX codes are allowed)') + endOfTables,
      ],
    ])
    expect(basicCodes.map(({ code }) => code)).toEqual([450, 451, 559])
    expect(basicCodes[2]).toEqual({
      code: 559,
      meaning: 'TO BE WRITTEN',
      note: expect.stringMatching(/^TO BE WRITTEN: the document that defines it;/),
    })
  })

  it('takes over IANA’s wording where that is asked for, as one line', () => {
    const { entries } = plan([[endOfTables, newRecord + endOfTables]], true)
    expect(entries[0]?.after.description).toBe('Sent when the moon is full.')
  })

  it('changes a fact, and keeps what stood there before', () => {
    const { entries } = plan([
      ['Recipient address has null MX', 'Recipient has null MX'],
      ['updated="2015-07-02"', 'updated="2029-12-31"'],
    ])
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      file: 'enumerated/X.1.10.yaml',
      before: nullMx,
      after: { sampleText: 'Recipient has null MX', description: nullMx?.description },
    })
    expect(entries[0]?.after.history.slice(0, 2)).toEqual(nullMx?.history)
    expect(entries[0]?.after.history[2]).toMatchObject({
      date: '2029-12-31',
      authority: 'unknown',
      was: { sampleText: 'Recipient address has null MX' },
    })
  })

  it('dates a change by IANA’s file where the record gives no new day', () => {
    const { entries } = plan([['J. Levine, M. Delany, J. Klensin', 'J. Levine']])
    expect(entries[0]?.after.history.at(-1)).toMatchObject({
      date: '2030-02-03',
      was: { submitters: ['J. Levine', 'M. Delany', 'J. Klensin'] },
    })
  })

  it('says so where IANA’s wording of a changed entry is taken over', () => {
    const { entries } = plan(
      [
        ['A rule forbids it.', 'Forbidden.'],
        ['<summary>Security', '<summary>Safety'],
      ],
      true,
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.after.description).toBe('Forbidden.')
    expect(entries[0]?.after.history.at(-1)?.reworded).toBeDefined()
  })

  it('fills in the day of a registration', () => {
    const { entries } = plan([['<record>\n      <code>5', '<record date="2008-05-30">\n      <code>5']])
    expect(entries[0]?.after.registration).toMatchObject({ date: '2008-05-30', dateFrom: 'iana' })
    expect(entries[0]?.after.history).toEqual([])
  })

  it.each([
    ['an entry that IANA’s file lacks', [['X.7.24', 'X.7.024']], ['import/not-in-iana', 'import/code']],
    ['an illegible basic code', [['451, 550', 'several']], ['import/unreadable']],
    [
      'a reference in words',
      [['<xref type="rfc" data="rfc7372"/>, Section 3.3', 'A book']],
      ['import/unreadable'],
    ],
    ['an emptied field', [['<sample>SPF validation error</sample>', '<sample/>']], ['import/emptied']],
    [
      'another standing',
      [['Section 3.3 (Standards Track)', 'Section 3.3 (Experimental)']],
      ['import/standing'],
    ],
    ['another title of a table', [['Class Sub-Codes', 'Classes']], ['import/head']],
    [
      'a new record without a reference',
      [[endOfTables, newRecord.replace(/<xref.*\)/, '') + endOfTables]],
      ['import/incomplete'],
    ],
    [
      'a code in the wrong table',
      [[endOfTables, newRecord.replace('X.7.31', 'X.8.YYY') + endOfTables]],
      ['import/code'],
    ],
  ] satisfies readonly (readonly [string, Replacements, readonly string[]])[])(
    'leaves %s to be done by hand',
    (_what, replacements, rules) => {
      const { entries, findings } = plan(replacements)
      expect(entries).toEqual([])
      expect(findings.map(({ rule }) => rule).toSorted()).toEqual(rules.toSorted())
      expect(findings.every(({ advice, message }) => advice !== '' && message !== '')).toBe(true)
    },
  )

  it('changes nothing because of a file that is older than our newest change', () => {
    const document = smallIana(
      ['J. Levine, M. Delany, J. Klensin', 'J. Levine'],
      ['<updated>2017-06-22', '<updated>2015-06-01'],
    )
    const { entries, findings } = planImport(document, smallRegistry, { descriptions: false })
    expect(entries).toEqual([])
    expect(findings.map(({ rule }) => rule)).toEqual(['import/older'])
  })

  it('leaves no unexplained difference once it is carried out, and nothing for a second time', () => {
    const replacements: Replacements = [
      later,
      [endOfTables, newRecord + endOfTables],
      ['Recipient address has null MX', 'Recipient has null MX'],
      ['<summary>Security', '<summary>Safety'],
      ['451, 550', '451, 551'],
      ['date="2017-06-22"', 'date="2017-06-21"'],
      ['<change_controller>IESG', '<change_controller>someone@example.org'],
    ]
    const document = smallIana(...replacements)
    const first = planImport(document, smallRegistry, { descriptions: true })
    expect(first.entries.map(({ file }) => file)).toEqual([
      'class/5.XXX.YYY.yaml',
      'subject/X.7.YYY.yaml',
      'enumerated/X.1.10.yaml',
      'enumerated/X.7.24.yaml',
      'enumerated/X.7.28.yaml',
      'enumerated/X.7.31.yaml',
    ])
    const after = carryOut(first, smallRegistry)
    expect(compareWithIana(after, document).hasUnexplained).toBe(false)
    expect(planImport(document, after, { descriptions: true })).toEqual({
      entries: [],
      documents: [],
      basicCodes: [],
      findings: [],
    })
  })
})
