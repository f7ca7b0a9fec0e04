import type { RuleException } from '../../src/index.js'
import { allEntries, lastUpdated, printRegistryCode, entryAsOf, registryAsOf } from '../../src/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Life } from './lives.js'
import { anyDate, anyLives, registryOf } from './lives.js'
import { entryOf, realRegistry } from '../base-registry.js'
import { documentsNamedBy } from '../../src/history/as-of.js'
import { withEntries } from '../../src/model/registry.js'

const real = realRegistry()

/** The state of a life at the end of a day or month, from the states that were written down forwards. */
const stateAt = ({ states }: Life, date: string): unknown =>
  states.findLast((state) => state.date === undefined || state.date.slice(0, date.length) <= date)?.entry

describe('the registry as of a date', () => {
  it('is, at the newest date, the registry', () => {
    fc.assert(
      fc.property(anyLives, (lives) => {
        const registry = registryOf(lives)
        const codes = new Set(allEntries(registry).map(({ code }) => printRegistryCode(code)))
        const now = allEntries(registryAsOf(registry, lastUpdated(registry)))
        const isKnown = ({ with: other }: RuleException): boolean =>
          other === undefined || codes.has(printRegistryCode(other))
        const known = allEntries(registry).map((entry) =>
          Object.assign({}, entry, { exceptions: entry.exceptions.filter(isKnown) }),
        )
        expect(now).toEqual(known)
      }),
    )
  })

  it('is, at the newest date of the frozen registry, the real registry', () => {
    const now = registryAsOf(real, lastUpdated(real))
    expect(now).toEqual({ ...real, documents: now.documents })
    expect(allEntries(now)).toHaveLength(92)
  })

  it('has of each entry the state that it had then, for any day or month', () => {
    fc.assert(
      fc.property(anyLives, anyDate, (lives, date) => {
        for (const life of lives) expect(entryAsOf(life.entry, date)).toEqual(stateAt(life, date))
      }),
    )
  })

  it('takes a month with all of its days', () => {
    const flood = entryOf(real, 'X.7.28')
    expect(entryAsOf(flood, '2017-05')).toBeUndefined()
    expect(entryAsOf(flood, '2017-06-21')).toBeUndefined()
    expect(entryAsOf(flood, '2017-06-22')).toBeDefined()
    expect(entryAsOf(flood, '2017-06')).toBeDefined()
  })

  it('leaves out an exception about an entry that was not there yet', () => {
    const other = entryOf(real, 'X.7.30').code
    const exception = { rule: 'text/near-title', reason: 'They are told apart.', with: other }
    const lasting = { rule: 'security/no-note', reason: 'There is nothing to say.' }
    const classes = real.classes.map((entry) => ({ ...entry, exceptions: [exception, lasting] }))
    const exceptionsAt = (date: string): unknown =>
      registryAsOf({ ...real, classes }, date).classes[0]?.exceptions
    expect(exceptionsAt('2019-08-04')).toEqual([lasting])
    expect(exceptionsAt('2019-08-05')).toEqual([exception, lasting])
  })

  it('knows the documents that its entries name, and no others', () => {
    const before = registryAsOf(real, '2019-08-04').documents
    const after = registryAsOf(real, '2019-08-05').documents
    expect([...after.keys()].filter((id) => !before.has(id))).toEqual([
      'RFC-ietf-uta-smtp-require-tls-09',
      'rfc8689',
    ])
  })

  // IANA's file of May 2015 has 89 records, 77 of them without a date: 4 of RFC 5336, 3 of RFC 6710, and 70 from the beginning.
  it.each([
    ['2008-05-28', 0],
    ['2008-05-29', 70],
    ['2008-09', 74],
    ['2012-02', 74],
    ['2012-08', 77],
    ['2014-04-17', 80],
    ['2014-08-13', 87],
    ['2014-08-28', 89],
    ['2017-06-22', 90],
    ['2018-12-21', 91],
    ['2019-08-05', 92],
  ])('has on %s %i entries', (date, count) => {
    expect(allEntries(registryAsOf(real, date))).toHaveLength(count)
  })
})

describe("an entry as of a day, as IANA's file of that time has it", () => {
  it.each([
    ['X.7.25', '2014-08-12', undefined],
    ['X.7.25', '2015-05-19', ['rfc7372', 'rfc7001 3']],
    ['X.7.25', '2015-05-29', ['rfc7372', 'rfc7001 3']],
    ['X.7.25', '2015-05-31', ['rfc7372', 'RFC-ietf-appsawg-rfc7001bis-09']],
    ['X.7.25', '2015-06-04', ['rfc7372', 'RFC-ietf-appsawg-rfc7001bis-10']],
    ['X.7.25', '2015-06-06', ['rfc7372', 'RFC-ietf-appsawg-rfc7001bis-11']],
    ['X.7.25', '2015-09-13', ['rfc7372', 'rfc7601']],
    ['X.1.10', '2014-08-28', ['RFC-ietf-appsawg-nullmx-08']],
    ['X.1.10', '2015-05-05', ['RFC-ietf-appsawg-nullmx-10']],
    ['X.1.10', '2015-05-14', ['RFC-ietf-appsawg-nullmx-10', 'RFC-klensin-smtp-521code-07']],
    ['X.1.10', '2015-07-02', ['rfc7505', 'rfc7504']],
    ['X.3.2', '2015-05-13', ['rfc3463']],
    ['X.3.2', '2015-05-15', ['rfc3463', 'RFC-klensin-smtp-521code-07']],
    ['X.3.2', '2015-07-03', ['rfc3463', 'rfc7504']],
    ['X.7.28', '2024-12-05', ['draft-levine-mailbomb-header']],
    ['X.7.28', '2024-12-06', ['draft-levine-mailbomb-header-00']],
    ['X.7.29', '2019-07-10', ['RFC-ietf-dmarc-arc-protocol-23']],
    ['X.7.29', '2019-07-11', ['rfc8617']],
    ['X.7.30', '2019-11-26', ['RFC-ietf-uta-smtp-require-tls-09']],
    ['X.7.30', '2019-11-27', ['rfc8689']],
  ])('%s on %s refers to %j', (code, date, expected) => {
    const references = entryAsOf(entryOf(real, code), date)?.references
    const printed = references?.map(({ document, section }) =>
      section === undefined ? document : `${document} ${section}`,
    )
    expect(printed).toEqual(expected)
  })

  it.each([
    ['X.1.10', '2015-05-15', ['J. Levine', 'M. Delany']],
    ['X.1.10', '2015-05-19', ['J. Levine', 'M. Delany', 'J. Klensin']],
    ['X.3.2', '2015-05-17', ['G. Vaudreuil']],
    ['X.3.2', '2015-05-18', ['G. Vaudreuil', 'J. Klensin']],
  ])('%s on %s has the submitters %j', (code, date, expected) => {
    expect(entryAsOf(entryOf(real, code), date)?.submitters).toEqual(expected)
  })

  it.each([
    ['2015-05-05', [453]],
    ['2015-05-15', [453, 521]],
  ])('X.3.2 on %s has the basic status codes %j', (date, codes) => {
    expect(entryAsOf(entryOf(real, 'X.3.2'), date)).toMatchObject({ basicCodes: { kind: 'listed', codes } })
  })

  it('X.6.10 was not deprecated before February 2012 (RFC 5336, then RFC 6531)', () => {
    const entry = entryOf(real, 'X.6.10')
    expect(entryAsOf(entry, '2012-01')).toMatchObject({
      sampleText: 'UTF-8 string reply is required, but not permitted by the client',
      basicCodes: { kind: 'listed', codes: [252], others: [] },
      changeController: 'IESG',
      history: [],
    })
    expect(entryAsOf(entry, '2012-01')).not.toHaveProperty('deprecated')
    expect(entryAsOf(entry, '2012-02')).toHaveProperty('deprecated')
  })
})

describe('the documents that entries name', () => {
  const bare = { ...withEntries(real, []), basicCodes: new Map() }
  const named = (code: string): readonly string[] => [...documentsNamedBy(bare, [entryOf(real, code)])]

  it('names the document of the tables, though there are no entries', () => {
    expect([...documentsNamedBy(bare, [])]).toEqual(['rfc5248'])
  })

  it('names the documents of the basic status codes', () => {
    const basicCodes = new Map([
      [521, { code: 521, meaning: 'The host takes no mail.', document: 'rfc7504' }],
      [999, { code: 999, meaning: 'Nothing.', note: 'No source.' }],
    ])
    expect([...documentsNamedBy({ ...bare, basicCodes }, [])]).toEqual(['rfc5248', 'rfc7504'])
  })

  it('names what an entry refers to, was registered on, changed on and referred to before', () => {
    expect(named('X.3.2').toSorted()).toEqual([
      'RFC-klensin-smtp-521code-07',
      'rfc3463',
      'rfc5248',
      'rfc7504',
    ])
  })

  it('names the RFC that a named draft was published as', () => {
    const entry = entryOf(real, 'X.7.30')
    const waiting = { ...entry, references: [{ document: entry.registration.document }], history: [] }
    expect([...documentsNamedBy(bare, [waiting])]).toEqual([
      'rfc5248',
      'RFC-ietf-uta-smtp-require-tls-09',
      'rfc8689',
    ])
  })

  it('names no document that the registry does not describe', () => {
    const unknown = [...documentsNamedBy(real, allEntries(real))].filter((id) => !real.documents.has(id))
    expect(unknown).toEqual([])
  })
})
