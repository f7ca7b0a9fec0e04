import { describe, expect, it } from 'vitest'
import { toPublishedEnumerated, toPublishedFields } from '../../src/json/published-entry.js'
import { smallRegistry } from '../support/small-registry.js'

describe('a registration in the published JSON', () => {
  const [entry] = smallRegistry.enumerated
  if (entry === undefined) throw new Error('no entry')
  const registered = (facts: object): object =>
    toPublishedEnumerated({ ...entry, registration: { ...entry.registration, ...facts } }).registration

  it('names expert and review where there are any, and has no such keys where there are none', () => {
    const review = 'https://example.org/review'
    expect(registered({ expert: 'An Expert', review })).toMatchObject({ expert: 'An Expert', review })
    expect(registered({ expert: 'An Expert' })).not.toHaveProperty('review')
    expect(registered({ review })).not.toHaveProperty('expert')
    expect(Object.keys(registered({}))).toEqual(['date', 'dateFrom', 'authority', 'document', 'note'])
  })
})

describe('fields in the published JSON', () => {
  it('are null or empty where they are absent, but for a summary, which is left out', () => {
    const names = ['summary', 'sampleText', 'references', 'submitters'] as const
    expect(toPublishedFields({}, names)).toStrictEqual({ sampleText: null, references: [], submitters: [] })
    expect(toPublishedFields({ summary: 'a' }, names)).toHaveProperty('summary', 'a')
  })
})
