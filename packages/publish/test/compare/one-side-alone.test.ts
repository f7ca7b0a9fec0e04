import { describe, expect, it } from 'vitest'
import { compareWithIana } from '../../src/compare/compare.js'
import { documentOf } from '../support/small-xml.js'
import { smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

describe('what ours alone has', () => {
  it('is an entry with each of its fields, and a table with its title', () => {
    const { heads, entries } = compareWithIana(
      smallRegistry,
      smallIana(['X.7.24', 'X.7.240'], ['id="smtp-enhanced-status-codes-1"', 'id="other"']),
    )
    const lone = entries.filter(({ presence }) => presence === 'extra')
    expect(lone.map(({ code }) => code)).toEqual(['5.XXX.YYY', 'X.7.24'])
    for (const { code, fields } of lone) {
      expect(fields[0]).toStrictEqual({ field: 'code', verdict: 'extra', ours: code, iana: '' })
      expect(fields.filter(({ verdict }) => verdict !== 'extra')).toEqual([])
    }
    expect(heads[1]?.fields).toStrictEqual([
      { field: 'title', verdict: 'extra', ours: 'Class Sub-Codes', iana: '' },
    ])
  })
})

describe('the numbers of entries', () => {
  const table = (...codes: readonly string[]): string => {
    const records = codes.map((code) => `<record><code>${code}</code></record>`)
    return `<registry id="smtp-enhanced-status-codes-3">${records.join('')}</registry>`
  }

  it.each([
    [[], { ours: 1, iana: 0, both: 0 }],
    [['X.7.240'], { ours: 1, iana: 1, both: 0 }],
    [['X.7.24'], { ours: 1, iana: 1, both: 1 }],
    [['X.7.24', 'X.7.24', 'X.7.240'], { ours: 1, iana: 3, both: 1 }],
  ])('are those of ours, of IANA’s file with %j, and of both', (codes, counts) => {
    const enumerated = smallRegistry.enumerated.filter(({ code }) => code.subject === 7 && code.detail === 24)
    const registry = { ...smallRegistry, classes: [], subjects: [], enumerated }
    const xml = documentOf(`<registry>${table(...codes)}</registry>`)
    expect(compareWithIana(registry, { xml }).counts).toEqual(counts)
  })
})
