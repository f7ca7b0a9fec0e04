import type { Correction } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/artifact.js'
import {
  compareRecords,
  compareRegistryHeads,
  compareTableHeads,
  loneRecord,
  loneTable,
} from '../../src/compare/compare-records.js'
import type { FieldComparison } from '../../src/compare/verdict.js'
import { digestOfDescription } from '../../src/compare/wording.js'
import type { IanaRegistry } from '../../src/iana/document.js'
import { registryIn } from '../../src/iana/document.js'
import { documentOf, recordOf } from '../support/small-xml.js'

const said = (fields: readonly FieldComparison[]): readonly string[] =>
  fields.map(({ field, ours, iana, verdict }) => [field, ours, iana, verdict].join('|'))

const noDays = ['date|||same', 'updated|||same']
const used: Correction[] = []

function compare(ours: string, iana: string, corrections: readonly Correction[] = []): readonly string[] {
  used.length = 0
  const context = {
    changes: ['2030-01-01'],
    corrections,
    updated: '2030-02-03',
    wordings: undefined,
    onUse: (correction: Correction) => used.push(correction),
  }
  const record = (text: string) => {
    const [, attributes = '', fields = ''] = /^([^<]*)(.*)$/s.exec(text) ?? []
    return recordOf(fields, attributes)
  }
  return said(compareRecords(record(ours), record(iana), context))
}

describe('two records of one code', () => {
  it('are compared by their days and by each field of ours', () => {
    const fields = '<code>X.1.1</code><sample>a</sample>'
    expect(compare(fields, fields.replace('a<', 'b<'))).toEqual([
      ...noDays,
      'code|X.1.1|X.1.1|same',
      'sample|a|b|different',
    ])
    expect(compare('', '<sample>a</sample>')).toEqual([...noDays, 'sample||a|missing'])
  })

  it('may give an earlier day for the last change, but not for the registration', () => {
    const days = (day: string): string => `date="${day}" updated="${day}"`
    expect(compare(days('2030-01-02'), days('2030-01-01'))).toEqual([
      'date|2030-01-02|2030-01-01|different',
      'updated|2030-01-02|2030-01-01|form',
    ])
    expect(compare('', days('2030-01-01')).map((each) => each.split('|').at(-1))).toEqual([
      'missing',
      'missing',
    ])
  })

  it('count all that stands under one name', () => {
    expect(compare('<sample>a</sample>', '<sample>a</sample><sample>b</sample>')).toEqual([
      ...noDays,
      'sample|a|a\nb|different',
    ])
  })
})

describe('a correction', () => {
  const correction: Correction = { code: 'X.1.1', field: 'sample', iana: 'b c', ours: 'a', reason: 'so' }
  const ours = '<code>X.1.1</code><sample>a</sample><description>d</description>'
  const iana = ours.replace('>a<', '>b\n c<').replace('>d<', '>e<')

  it.each([
    ['that names both texts', {}, 'sample'],
    ['that names digests', { iana: { sha256: sha256('b c') }, ours: { sha256: sha256('a') } }, 'sample'],
    ['of files until then', { until: '2030-02-03' }, 'sample'],
  ])('%s explains a difference', (_what, facts, field) => {
    const corrections = [{ ...correction, ...facts }]
    expect(compare(ours, iana, corrections)).toContain(`${field}|a|b\n c|corrected`)
    expect(used).toEqual(corrections)
  })

  it.each([
    ['another code', { code: 'X.1.2' }],
    ['another field', { field: 'description' }],
    ['another text of IANA’s', { iana: 'b' }],
    ['another text of ours', { ours: 'b' }],
    ['another digest', { iana: { sha256: sha256('b') } }],
    ['older files', { until: '2030-02-02' }],
  ] satisfies readonly (readonly [string, Partial<Correction>])[])(
    'for %s explains nothing',
    (_what, facts) => {
      expect(compare(ours, iana, [{ ...correction, ...facts }])).toContain('sample|a|b\n c|different')
      expect(used).toEqual([])
    },
  )

  it('without a text of ours explains a description alone', () => {
    const { ours: _, ...open } = correction
    expect(compare(ours, iana, [open])).toContain('sample|a|b\n c|different')
    const ofDescription = { ...open, field: 'description', iana: 'e' } as const
    expect(compare(ours, iana, [ofDescription])).toContain('description|d|e|corrected')
  })

  it('is not used where there is no difference', () => {
    expect(compare(ours, ours, [{ ...correction, iana: 'a' }])).toContain('sample|a|a|same')
    expect(used).toEqual([])
  })
})

describe('what one side alone has', () => {
  const record = recordOf('<code>X.1.1</code><colour>red</colour>')
  const table = (own: string): IanaRegistry =>
    registryIn({ xml: documentOf(`<registry id="t"><title>T</title>${own}</registry>`) })

  it('is each field of a record, and what ours has no place for', () => {
    expect(said(loneRecord(record, 'missing'))).toEqual(['code||X.1.1|missing', 'colour||red|missing'])
    expect(said(loneRecord(record, 'extra'))).toEqual(['code|X.1.1||extra', 'colour||red|missing'])
  })

  it('is the title of a table', () => {
    expect(said(loneTable(table(''), 'extra').fields)).toEqual(['title|T||extra'])
    const { id, fields } = loneTable(table('<hint>h</hint>'), 'missing')
    expect([id, ...said(fields)]).toEqual(['t', 'title||T|missing', 'hint||h|missing'])
  })
})

describe('what stands above the records', () => {
  const registry = (inside: string): IanaRegistry =>
    registryIn({ xml: documentOf(`<registry id="r">${inside}</registry>`) })
  const notes = '<note>a</note><note>b</note>'

  it('of the registry is its id, title, days and notes', () => {
    const days = '<created>2000-01-01</created><updated>2030-01-01</updated>'
    const { id, fields } = compareRegistryHeads(registry(''), registry(`<title>T</title>${days}${notes}`))
    expect(id).toBe('r')
    expect(said(fields)).toEqual([
      'id|r|r|same',
      'title||T|missing',
      'created||2000-01-01|missing',
      'updated||2030-01-01|missing',
      'note||a\nb|missing',
    ])
    expect(said(compareRegistryHeads(registry(days), registry('')).fields).slice(2, 4)).toEqual([
      'created|2000-01-01||same',
      'updated|2030-01-01||same',
    ])
  })

  it('of a table is its title, documents, rule, experts and notes', () => {
    const inside = `<xref type="rfc" data="rfc1"/><registration_rule>R</registration_rule><expert>E</expert>
      <expert>F</expert>${notes}`
    const heads = compareTableHeads(
      registry(`<title>T</title>${inside}`),
      registry(`<title>U</title>${inside}`),
    )
    expect(heads.id).toBe('r')
    expect(said(heads.fields)).toEqual([
      'title|T|U|different',
      'xref|[RFC1]|[RFC1]|same',
      'registration_rule|R|R|same',
      'expert|E, F|E, F|same',
      'note|a\nb|a\nb|same',
    ])
  })
})

describe('the digest of a description', () => {
  it('is that of all of them in one line, and none where there is no text', () => {
    const described = recordOf('<description>a\n b</description><description>c</description>')
    expect(digestOfDescription(described)).toBe(sha256('a b c'))
    expect(digestOfDescription(recordOf('<description> </description>'))).toBeUndefined()
    expect(digestOfDescription(recordOf('<sample>a</sample>'))).toBeUndefined()
  })
})
