import type { EnumeratedEntry, Field, EntryUpdate, FieldOutcome } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { bumpReasons } from '../../src/review/bump.js'

const code = { table: 'enumerated', subject: 7, detail: 28 } as const

const entry: EnumeratedEntry = {
  code,
  sampleText: 'Mail flood detected',
  basicCodes: { kind: 'not given' },
  description: 'The message seems to belong to a flood.',
  references: [{ document: 'rfc3463' }],
  submitters: ['J. Levine'],
  changeController: 'IESG',
  registration: { authority: 'standards', document: 'rfc3463' },
  history: [],
  exceptions: [],
}

const deprecated = { replacedBy: { table: 'enumerated', subject: 7, detail: 1 }, reason: 'It is.' } as const

function changed(
  field: Field,
  authority: FieldOutcome['authority'],
  parts: Partial<EntryUpdate> = {},
): EntryUpdate {
  const verdict = { field, permitted: true, rule: 'update/x', source: 'RFC 5248 section 2.3' }
  return {
    code,
    kind: 'changed',
    before: entry,
    after: entry,
    claims: [],
    fields: [authority === undefined ? verdict : { ...verdict, authority }],
    findings: [],
    ...parts,
  }
}

const bumpsOf = (update: EntryUpdate): readonly string[] => bumpReasons([update], []).map(({ bump }) => bump)

describe('the release that a change needs', () => {
  it.each([
    'summary',
    'sampleText',
    'basicCodes',
    'references',
    'submitters',
    'changeController',
    'securityNote',
  ] as const)('is a patch for %s, on whoever his word', (field) => {
    for (const authority of ['change-controller', 'standards', 'publication', 'iesg'] as const) {
      expect(bumpsOf(changed(field, authority))).toEqual(['patch'])
    }
  })

  it.each(['description', 'classes'] as const)(
    'is major for %s at the direction of the IESG alone',
    (field) => {
      expect(bumpsOf(changed(field, 'iesg'))).toEqual(['major'])
      expect(bumpsOf(changed(field, 'standards'))).toEqual(['patch'])
      expect(bumpsOf(changed(field, undefined))).toEqual(['patch'])
    },
  )

  it('is minor for a new code, and major for one that is taken away', () => {
    const { before: _, ...registered } = changed('registration', 'standards', { kind: 'registered' })
    expect(bumpsOf(registered)).toEqual(['minor'])
    const { after: __, ...removed } = changed('registration', undefined, { kind: 'removed' })
    expect(bumpsOf(removed)).toEqual(['major'])
  })

  it('is minor for a deprecation and its end, and a patch for other words about it', () => {
    const after = { ...entry, deprecated }
    expect(bumpsOf(changed('deprecated', 'iesg', { after }))).toEqual(['minor'])
    expect(bumpsOf(changed('deprecated', 'iesg', { before: after }))).toEqual(['minor'])
    expect(bumpsOf(changed('deprecated', 'iesg', { before: after, after }))).toEqual(['patch'])
  })

  it('is none for exceptions to our own rules, corrections and the registry itself', () => {
    expect(bumpsOf(changed('exceptions', undefined))).toEqual([])
    const shared = { key: 'x', kind: 'added', fields: [] } as const
    const files = ['registry.yaml', 'corrections.yaml', 'documents.yaml', 'basic-codes.yaml']
    const reasons = bumpReasons(
      [],
      files.map((file) => Object.assign({ file: `registry-src/${file}` }, shared)),
    )
    expect(reasons.map(({ bump }) => bump)).toEqual(['patch', 'patch'])
  })
})
