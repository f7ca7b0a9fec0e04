import type { Registry } from '@smtp-status/registry'
import { allEntries, printRegistryCode } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import type { EntryComparison } from '../../src/compare/compare.js'
import { planEntry } from '../../src/import/plan-entry.js'
import { smallRegistry } from '../support/small-registry.js'
import { recordOf } from '../support/small-xml.js'
import { differentField as field } from '../support/different-field.js'

const entries = new Map(allEntries(smallRegistry).map((entry) => [printRegistryCode(entry.code), entry]))
const nullMx = entries.get('X.1.10')
const flood = entries.get('X.7.28')
const tableOf = (name: keyof Registry['tables']): string => smallRegistry.tables[name].id

const fieldsOf = (code: string): string =>
  `<code>${code}</code><sample>Moon is full</sample><basic_code>450</basic_code>
   <reference><xref type="rfc" data="rfc9999"/></reference>`

/** Outcome for an entry of the table of enumerated codes, and for the record of it in a file of 2030-02-03. */
function plan(
  code: string,
  compared: Partial<EntryComparison>,
  record = recordOf(fieldsOf(code)),
): ReturnType<typeof planEntry> {
  const whole = { table: tableOf('enumerated'), code, presence: 'both', fields: [], ...compared } as const
  const options = { descriptions: false }
  return planEntry(whole, [record], { registry: smallRegistry, options, fileDate: '2030-02-03', entries })
}

const rulesOf = ({ findings }: ReturnType<typeof planEntry>): readonly string[] =>
  findings.map(({ rule }) => rule)

describe('a record that is new', () => {
  it('becomes an entry', () => {
    const { change, findings } = plan('X.7.31', { presence: 'missing' })
    expect(change?.file).toBe('enumerated/X.7.31.yaml')
    expect(change).not.toHaveProperty('before')
    expect(change?.after).toMatchObject({ sampleText: 'Moon is full', references: [{ document: 'rfc9999' }] })
    expect(findings).toEqual([])
  })

  it.each([
    ['is no code', 'X.7', {}],
    ['is of another table', 'X.7.31', { table: tableOf('subject') }],
    ['stands there twice', 'X.1.10', {}],
  ])('is left out where its code %s', (_what, code, compared) => {
    const outcome = plan(code, { presence: 'missing', ...compared })
    expect(rulesOf(outcome)).toEqual(['import/code'])
    expect(outcome).not.toHaveProperty('change')
  })

  it('is left out where it lacks a fact, and what it says besides is a finding', () => {
    const unknown = field('colour', { reason: 'ours has no place for it' })
    const record = recordOf('<code>X.7.31</code>')
    expect(rulesOf(plan('X.7.31', { presence: 'missing', fields: [unknown] }, record))).toEqual([
      'import/incomplete',
      'import/unknown',
    ])
  })

  it('of a class becomes one, with a finding for codes that are not legible', () => {
    const record = recordOf(fieldsOf('4.XXX.YYY').replace('450', 'several'))
    const outcome = plan('4.XXX.YYY', { presence: 'missing', table: tableOf('class') }, record)
    expect(outcome.change?.after).toMatchObject({ summary: 'Moon is full' })
    expect(outcome.findings).toMatchObject([
      { rule: 'import/unreadable', place: { file: 'class/4.XXX.YYY.yaml' } },
    ])
  })
})

describe('an entry of ours', () => {
  it('that IANA’s file lacks is a finding', () => {
    expect(rulesOf(plan('X.1.10', { presence: 'extra' }))).toEqual(['import/not-in-iana'])
    expect(plan('X.7.31', { presence: 'extra' })).toEqual({ findings: [] })
  })

  it('of which there is no record stays as it is', () => {
    expect(plan('X.1.10', {}, recordOf(fieldsOf('X.7.31')))).toEqual({ findings: [] })
  })

  it('that is compared but not known is a new one', () => {
    expect(plan('X.7.31', {}).change?.file).toBe('enumerated/X.7.31.yaml')
  })

  it('stays as it is where nothing differs, or only what is left to be done by hand', () => {
    expect(plan('X.1.10', {})).toEqual({ findings: [] })
    const fields = [
      field('description'),
      field('reference', { reason: 'another standing of a document' }),
      field('colour', { reason: 'ours has no place for it', verdict: 'missing' }),
      field('submitter', { verdict: 'form' }),
      field('change_controller', { verdict: 'extra' }),
    ]
    expect(plan('X.1.10', { fields })).not.toHaveProperty('change')
  })

  it('takes over what differs, on the day of the file', () => {
    const { change } = plan('X.1.10', { fields: [field('sample'), field('date')] })
    expect(change).toMatchObject({ file: 'enumerated/X.1.10.yaml', before: nullMx })
    expect(change?.after).toMatchObject({ sampleText: 'Moon is full', registration: nullMx?.registration })
    expect(change?.after.history.at(-1)).toMatchObject({ date: '2030-02-03' })
  })

  it.each([
    ['date="2030-01-01"', [field('date')], '2030-01-01'],
    ['date="2030-01-01"', [field('sample')], flood?.registration.date],
    ['date="soon"', [field('date')], flood?.registration.date],
  ])('takes over a day of registration that differs and is one: %s', (attributes, fields, date) => {
    const { change } = plan('X.7.28', { fields }, recordOf(fieldsOf('X.7.28'), attributes))
    expect(change?.after.registration.date).toBe(date)
  })

  it.each([
    ['updated="2029-12-31"', '2029-12-31'],
    ['updated="2015-05-18"', '2030-02-03'],
    ['updated="soon"', '2030-02-03'],
    ['', '2030-02-03'],
  ])('is changed on the day that the record gives, if it is a new one: %s', (attributes, date) => {
    const { change } = plan('X.1.10', { fields: [field('sample')] }, recordOf(fieldsOf('X.1.10'), attributes))
    expect(change?.after.history.at(-1)?.date).toBe(date)
  })

  it.each([
    ['2015-07-01', ['import/older']],
    ['2014-08-28', ['import/older']],
    ['2015-07-03', []],
  ])('is not changed on a day before its newest: %s', (day, rules) => {
    const record = recordOf(fieldsOf('X.1.10'), `updated="${day}"`)
    expect(rulesOf(plan('X.1.10', { fields: [field('sample')] }, record))).toEqual(rules)
  })

  it('may change on the very day of its registration', () => {
    const record = recordOf(fieldsOf('X.7.28'), 'updated="2017-06-22"')
    expect(plan('X.7.28', { fields: [field('sample')] }, record).change).toBeDefined()
  })
})
