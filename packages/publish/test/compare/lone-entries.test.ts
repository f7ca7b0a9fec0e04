import { describe, expect, it } from 'vitest'
import { compareWithIana } from '../../src/compare/compare.js'
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
