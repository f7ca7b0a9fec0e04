import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/conflict/reference.js'
import { withDocument, withEntry } from '../../src/example/example-registry.js'
import { base, found } from './found.js'

describe('a reference', () => {
  it.each([
    ['https://www.rfc-editor.org/info/rfc3463', true],
    ['http://example.org', true],
    ['https://example.org:8443/a?b#c', true],
    ['', false],
    ['www.example.org/manual', false],
    ['ftp://example.org/manual', false],
    ['file:///home/manual.txt', false],
    ['https://intranet/manual', false],
    ['https://localhost/manual', false],
    ['https://wiki.internal/manual', false],
    ['https://192.0.2.1/manual', false],
    ['https://user@example.org/', false],
    ['https://example.org/a manual', false],
    ['available from the authors', false],
    ['see https://example.org/', false],
    ['https://example.org.', false],
    ['https://example.de', true],
    ['https://example.info?a', true],
    ['https://example.org#a', true],
    ['https://wiki.internal', false],
    ['https://wiki.internal?a', false],
    ['https://a.wiki.lan:8080/', false],
    ['https://wiki.internals.org/', true],
    ['https://example.org//wiki.local/', true],
    ['https://internal.example.org/', true],
  ])('with the address %j is readily available: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })

  it('to a draft expires on the day after its last, by the newest date in the registry', () => {
    const draft = { id: 'draft-one-00', status: 'Internet-Draft', expires: '2020-05-29' } as const
    const part = { references: [{ document: draft.id }], changeController: 'somebody@example.org' }
    const on = (date: string): readonly string[] =>
      found(
        withEntry(withDocument(base, draft), {
          ...part,
          registration: { date, dateFrom: 'iana', authority: 'expert-review', document: draft.id },
        }),
      )
    expect(on('2020-05-29')).toEqual([])
    expect(on('2020-05-30')).toEqual(['reference/expired-draft X.0.2 references.0'])
  })

  it.each([
    [{ id: 'rfc99990' }, true],
    [{ id: 'rfc99990', status: 'experimental' }, true],
    [{ id: 'rfc99990', stream: 'IRTF' }, false],
    [{ id: 'rfc99990', stream: 'legacy', status: 'informational' }, false],
    [{ id: 'rfc99990-old' }, false],
    [{ id: 'an-rfc99990' }, false],
    [{ id: 'rfc', status: 'other' }, false],
    [{ id: 'draft-a', status: 'Internet-Draft' }, false],
    [{ id: 'draft-a', status: 'Internet-Draft', approvedAs: 'experimental' }, true],
    [{ id: 'draft-a', status: 'Internet-Draft', approvedAs: 'experimental', stream: 'IETF' }, false],
    [{ id: 'page', status: 'other', approvedAs: 'experimental' }, false],
  ] as const)('to %j lacks a stream: %s', (document, lacks) => {
    const registry = withEntry(withDocument(base, document), { references: [{ document: document.id }] })
    const lines = found(registry).filter((line) => line.startsWith('reference/no-stream'))
    expect(lines).toEqual(lacks ? ['reference/no-stream X.0.2 references.0'] : [])
  })

  it('without a stream is named once for an entry, where that mentions it first', () => {
    const [one, two] = [{ id: 'rfc99990' }, { id: 'rfc99991' }]
    const registry = withEntry([one, two].reduce(withDocument, base), {
      references: [{ document: two.id }],
      registration: { authority: 'standards', document: one.id },
      history: [{ date: '2012-08-05', authority: 'standards', document: two.id, was: {} }],
    })
    expect(found(registry)).toEqual([
      'reference/no-stream X.0.2 references.0',
      'reference/no-stream X.0.2 registration.document',
    ])
  })

  it('is looked for in the registration and the history as well', () => {
    const registry = withEntry(base, {
      registration: { authority: 'standards', document: 'gone-1' },
      history: [
        {
          date: '2012-08-05',
          authority: 'standards',
          document: 'gone-2',
          was: { references: [{ document: 'gone-3' }] },
        },
      ],
    })
    expect(found(registry)).toEqual([
      'reference/unknown X.0.2 history.0.document',
      'reference/unknown X.0.2 history.0.was.references.0',
      'reference/unknown X.0.2 registration.document',
    ])
  })
})
