import { describe, expect, it } from 'vitest'
import { withDocument, withEntry } from '../../src/example/example-registry.js'
import { checkConflicts } from '../../src/index.js'
import { base, found } from './found.js'

describe('a change controller', () => {
  it.each([
    ['standards track', 'IESG', []],
    ['standards track', 'somebody@example.org', ['controller/ietf-document']],
    ['best current practice', 'IESG', []],
    ['best current practice', 'somebody@example.org', ['controller/ietf-document']],
    ['experimental', 'IESG', []],
    ['experimental', 'somebody@example.org', []],
    ['informational', 'IESG', []],
    ['informational', 'somebody@example.org', []],
    ['Internet-Draft', 'IESG', ['controller/other-document']],
    ['Internet-Draft', 'somebody@example.org', []],
    ['other', 'IESG', ['controller/other-document']],
    ['other', 'somebody@example.org', []],
  ] as const)('of a document that is %s: %s gives %j', (status, changeController, rules) => {
    const ground = withDocument(base, { id: 'one', status })
    const registry = withEntry(ground, { references: [{ document: 'one' }], changeController })
    expect(checkConflicts(registry).map(({ rule }) => rule)).toEqual(rules)
  })

  it.each([
    ['IETF', ['controller/ietf-document']],
    ['independent', []],
    ['IRTF', []],
  ] as const)('of an experimental RFC of the stream %s, not the IESG, gives %j', (stream, rules) => {
    const ground = withDocument(base, { id: 'one', status: 'experimental', stream })
    const part = { references: [{ document: 'one' }], changeController: 'somebody@example.org' }
    expect(checkConflicts(withEntry(ground, part)).map(({ rule }) => rule)).toEqual(rules)
  })

  it('is held against all documents of the entry together', () => {
    const ground = ['informational', 'standards track', 'other', 'Internet-Draft'] as const
    const registry = ground.reduce((known, status) => withDocument(known, { id: status, status }), base)
    const rulesFor = (changeController: string, ...ids: readonly string[]): readonly string[] =>
      checkConflicts(
        withEntry(registry, { references: ids.map((document) => ({ document })), changeController }),
      ).map(({ rule }) => rule)
    const somebody = 'somebody@example.org'
    expect(rulesFor(somebody, 'informational', 'standards track')).toEqual(['controller/ietf-document'])
    expect(rulesFor('IESG', 'other', 'informational')).toEqual([])
    expect(rulesFor('IESG', 'other', 'Internet-Draft')).toEqual(['controller/other-document'])
  })

  it('that is not known is no fault of the entry', () => {
    const enumerated = base.enumerated.map((each) => {
      const { changeController: _, ...entry } = each
      return entry
    })
    expect(found({ ...base, enumerated })).toEqual([])
  })

  it('goes by the standing that a draft was approved for', () => {
    const draft = {
      id: 'one',
      status: 'Internet-Draft',
      approvedAs: 'standards track',
      stream: 'IETF',
    } as const
    const ground = withDocument(base, draft)
    const part = { references: [{ document: 'one' }] }
    expect(found(withEntry(ground, part))).toEqual([])
    expect(found(withEntry(ground, { ...part, changeController: 'somebody@example.org' }))).toEqual([
      'controller/ietf-document X.0.2 changeController',
    ])
  })

  const own = { id: 'own', status: 'other', address: 'https://www.example.org/own' } as const
  const trial = { id: 'trial', status: 'experimental', stream: 'IETF' } as const
  const standard = { id: 'standard', status: 'standards track', stream: 'IETF' } as const
  const draft = { id: 'draft', status: 'Internet-Draft', stream: 'IETF', publishedAs: 'trial' } as const
  const all = [own, trial, standard, draft].reduce(withDocument, base)

  it.each([
    ['own', ['own'], undefined],
    ['own', ['own', 'trial'], undefined],
    ['own', ['trial', 'own'], undefined],
    ['own', ['own', 'draft'], undefined],
    ['own', ['trial'], 'trial'],
    ['own', ['trial', 'draft'], 'trial'],
    ['own', ['own', 'standard'], 'standard'],
    ['own', ['own', 'trial', 'standard'], 'standard'],
    ['trial', ['own', 'trial'], 'trial'],
    ['draft', ['own', 'trial'], 'trial'],
    ['draft', ['own', 'draft'], 'draft'],
    ['draft', ['own'], undefined],
    ['not-known', ['own', 'trial'], undefined],
  ] as const)('of an entry registered on %s that refers to %j is the IESG for %s', (document, ids, by) => {
    const registry = withEntry(all, {
      references: ids.map((id) => ({ document: id })),
      changeController: 'somebody@example.org',
      registration: { authority: 'expert-review', document },
    })
    const rules = checkConflicts(registry).filter(({ rule }) => rule === 'controller/ietf-document')
    expect(rules.map(({ message }) => message)).toEqual(
      by === undefined
        ? []
        : [
            `The entry is defined by ${by}, which the IETF produced, but its change controller is not the IESG`,
          ],
    )
  })
})
