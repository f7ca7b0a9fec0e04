import type { Change, Entry, Registry, EntryAudit, StepVerdict } from '../../src/index.js'
import { allEntries, printRegistryCode, auditEntries, auditTotals, entryAsOf } from '../../src/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withEntries } from '../../src/model/registry.js'
import { anyLife, anyLives, emptyRegistry, registryOf } from './lives.js'
import { entryOf, realRegistry } from '../base-registry.js'

const real = realRegistry()
const audits = auditEntries(real)

const stepsThatAre = (verdict: StepVerdict): readonly string[] =>
  audits.flatMap(({ code, steps }) =>
    steps
      .filter((step) => step.verdict === verdict)
      .map(({ step: { date }, rule }) => `${date} ${printRegistryCode(code)} ${rule}`),
  )

/** The verdicts on the one entry of a registry. */
const verdictsOn = (entry: Entry, base: Registry = emptyRegistry): readonly StepVerdict[] =>
  auditEntries(withEntries(base, [entry])).flatMap(({ steps }) => steps.map(({ verdict }) => verdict))

const withItem = (entry: Entry, at: number, part: Partial<Change>): Entry => ({
  ...entry,
  history: entry.history.map((change, index) => (index === at ? { ...change, ...part } : change)),
})

describe('the audit of the frozen registry', () => {
  it('judges every step of every entry', () => {
    expect(audits.map(({ code }) => code)).toEqual(allEntries(real).map(({ code }) => code))
    expect(auditTotals(audits)).toMatchObject({
      entries: 92,
      steps: 115,
      unknown: 7,
      refused: 0,
      entryFindings: 0,
    })
  })

  it('finds unknown what the history says that no source tells, and nothing else', () => {
    expect(stepsThatAre('unknown')).toEqual([
      '2015-02-04 X.1.10 update/unknown',
      '2015-05-18 X.1.10 update/unknown',
      '2015-05-18 X.3.2 update/unknown',
      '2015-07-02 X.7.27 update/unknown',
      '2019-02-25 X.7.28 update/unknown',
      '2024-12-06 X.7.28 update/unknown',
      '2019-07-03 X.7.29 update/unknown',
    ])
    const claimed = allEntries(real).flatMap(({ code, history }) =>
      history
        .filter(({ authority }) => authority === 'unknown')
        .map(({ date }) => `${date} ${printRegistryCode(code)} update/unknown`),
    )
    expect(stepsThatAre('unknown')).toEqual(claimed)
  })

  // Four entries of RFC 5336, an Experimental one, were changed by RFC 6531: that a standard changes them is not among what RFC 5248
  // section 2.3 allows, while the IESG, which approved RFC 6531, may direct it.
  it.each(['X.6.7', 'X.6.8', 'X.6.9', 'X.6.10'])(
    'permits what RFC 6531 made of %s on the authority of the IESG, and would refuse it on that of a standard',
    (code) => {
      const entry = entryOf(real, code)
      expect(verdictsOn(entry, real)).toEqual(['permitted', 'permitted'])
      expect(verdictsOn(withItem(entry, 0, { authority: 'standards' }), real)).toEqual([
        'permitted',
        'refused',
      ])
    },
  )

  it('permits the publication of RFC 7505, told apart from a comma that nobody asked for', () => {
    const entry = entryOf(real, 'X.7.27')
    expect(verdictsOn(entry, real)).toEqual(['permitted', 'unknown', 'permitted'])
    const [comma, publication] = entry.history
    if (!comma || !publication) throw new Error('X.7.27 has two changes of that day')
    const together = { ...entry, history: [{ ...comma, ...publication }] }
    expect(verdictsOn(together, real)).toEqual(['permitted', 'refused'])
  })

  it('permits all 70 entries of the initial population on the authority of RFC 5248 itself', () => {
    const initial = audits.flatMap(({ steps }) =>
      steps.filter(({ step }) => step.authority === 'initial-population'),
    )
    expect(initial).toHaveLength(70)
    expect(new Set(initial.map(({ verdict }) => verdict))).toEqual(new Set(['permitted']))
    expect(new Set(initial.map(({ source }) => source))).toEqual(new Set(['RFC 5248 section 2.4']))
  })

  it('names the rule and section that permit a step', () => {
    const [first, ...rest] = audits.find(({ code }) => printRegistryCode(code) === 'X.7.25')?.steps ?? []
    expect(first).toMatchObject({ rule: 'update/registration', source: 'RFC 5248 section 2.2' })
    expect(rest.map(({ rule, source, verdict }) => `${verdict} ${rule} ${source}`)).toEqual([
      'permitted update/standards RFC 5248 section 2.3',
      'permitted update/standards RFC 5248 section 2.3',
      'permitted update/standards RFC 5248 section 2.3',
      'permitted update/publication RFC 5248 section 2.3',
      'permitted update/standards RFC 5248 section 2.3',
    ])
  })

  it('undoes the whole history of an entry, which gives what it was on the day of its registration', () => {
    for (const { registered } of audits) {
      const { date } = registered.registration
      const entry = entryOf(real, printRegistryCode(registered.code))
      expect(registered.history).toEqual([])
      expect(date && entryAsOf(entry, date)).toEqual(registered)
    }
  })
})

const anyEntry = fc
  .constantFrom(
    { table: 'class', class: 5 } as const,
    { table: 'subject', subject: 3 } as const,
    { table: 'enumerated', subject: 3, detail: 7 } as const,
  )
  .chain(anyLife)
  .map(({ entry }) => entry)
  .filter(({ registration }) => registration.date !== undefined)

type Spoil = (entry: Entry, at: number) => Entry

const idleAt: Spoil = (entry, at) => {
  const idle: Change = { date: entry.history[at]?.date ?? '', authority: 'unknown', was: {} }
  return { ...entry, history: entry.history.toSpliced(at, 0, idle) }
}

/** Faults of an item of a history, and the verdict on its step; all other steps stay permitted. */
const wrongs: readonly (readonly [what: string, StepVerdict, Spoil])[] = [
  [
    'does not say where the IESG directed it',
    'refused',
    (entry, at) => withItem(entry, at, { direction: ' ' }),
  ],
  ['is on nobody known word', 'unknown', (entry, at) => withItem(entry, at, { authority: 'unknown' })],
  [
    'is by somebody who is not the change controller',
    'refused',
    (entry, at) => withItem(entry, at, { authority: 'change-controller', by: 'nobody@example.org' }),
  ],
  [
    'is on the authority of a document that is no standard',
    'refused',
    (entry, at) => withItem(entry, at, { authority: 'standards', document: 'one' }),
  ],
  [
    'claims the publication of a draft that there was not',
    'refused',
    (entry, at) => withItem(entry, at, { authority: 'publication', document: 'one' }),
  ],
  [
    'is dated before what came before it',
    'refused',
    (entry, at) => withItem(entry, at, { date: '2008-05-29' }),
  ],
  ['claims no change', 'refused', idleAt],
]

describe('the audit of a generated registry', () => {
  it('permits every step of a lawful one, and finds unknown a registration without a day', () => {
    fc.assert(
      fc.property(anyLives, (lives) => {
        const found = auditEntries(registryOf(lives))
        const undated = lives.filter(({ entry }) => entry.registration.date === undefined)
        const steps = lives.flatMap(({ states }) => states).length
        expect(auditTotals(found)).toEqual({
          entries: lives.length,
          steps,
          permitted: steps - undated.length,
          unknown: undated.length,
          refused: 0,
          entryFindings: 0,
        })
      }),
    )
  })

  it.each(wrongs)(
    'judges a step that %s as %s, wherever it stands, and no other step',
    (_, expected, spoil) => {
      fc.assert(
        fc.property(anyEntry, (entry) => {
          for (const at of entry.history.keys()) {
            const verdicts = verdictsOn(spoil(entry, at))
            expect(verdicts[at + 1]).toBe(expected)
            expect(new Set(verdicts.toSpliced(at + 1, 1))).toEqual(new Set(['permitted']))
          }
        }),
      )
    },
  )

  it('refuses an item that claims a change of what stayed as it was, even of nobody known, at every step', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        for (const [at, { was }] of entry.history.entries()) {
          const later = entry.history.slice(at + 1).find((change) => change.was.references !== undefined)
          const references = later?.was.references ?? entry.references
          const spoilt = withItem(entry, at, { authority: 'unknown', was: { ...was, references } })
          expect(verdictsOn(spoilt)[at + 1]).toBe('refused')
        }
      }),
    )
  })
})

const flood = entryOf(real, 'X.7.28')
const auditOf = (entry: Entry): EntryAudit | undefined => auditEntries(withEntries(real, [entry]))[0]

const findingsOn = (entry: Entry): readonly string[] =>
  auditOf(entry)?.findings.map(({ rule, path }) => `${rule} ${path.join('/')}`) ?? []

describe('the audit of one entry', () => {
  it.each([
    ['authority', 'standards'],
    ['document', 'no-such-document'],
    ['date', '2008-05-28'],
  ])('refuses a registration with the %s %s', (key, value) => {
    const registration = { ...flood.registration, [key]: value }
    const [step] = auditOf({ ...flood, registration })?.steps ?? []
    expect(step).toMatchObject({ verdict: 'refused', rule: 'update/registration' })
    expect(step?.findings.map(({ path }) => path.at(-1))).toContain(key === 'authority' ? 'document' : key)
  })

  it('finds unknown a registration of which no source tells on whose authority it was made', () => {
    const registration = { ...flood.registration, authority: 'unknown' } as const
    expect(auditOf({ ...flood, registration })?.steps[0]).toMatchObject({ verdict: 'unknown' })
    const late = { ...registration, document: 'no-such-document' }
    expect(auditOf({ ...flood, registration: late })?.steps[0]).toMatchObject({ verdict: 'refused' })
  })

  it('refuses a registration without a day on a document that is not known', () => {
    const { date: _, dateFrom: __, ...registration } = flood.registration
    expect(auditOf({ ...flood, registration })?.steps[0]).toMatchObject({ verdict: 'unknown' })
    const nowhere = { ...registration, document: 'no-such-document' }
    expect(auditOf({ ...flood, registration: nowhere })?.steps[0]).toMatchObject({ verdict: 'refused' })
  })

  it('refuses an initial population on another day than that of the creation of the registry', () => {
    const registration = { ...flood.registration, authority: 'initial-population' } as const
    expect(auditOf({ ...flood, registration })?.steps[0]).toMatchObject({
      verdict: 'refused',
      rule: 'audit/initial-population',
      findings: [{ found: '2017-06-22', expected: '2008-05-29' }],
    })
  })

  it('finds an entry that did not refer to its document when it was registered', () => {
    expect(findingsOn(flood)).toEqual([])
    expect(findingsOn({ ...flood, history: flood.history.slice(0, 1) })).toEqual([
      'audit/registered-state references',
    ])
  })

  it('finds an entry that was registered without its fields, or deprecated', () => {
    const deprecated = entryOf(real, 'X.6.10')
    expect(findingsOn({ ...deprecated, history: [] })).toEqual([
      'audit/registered-state sampleText',
      'audit/registered-state basicCodes',
      'audit/registered-state deprecated',
      'audit/registered-state references',
    ])
  })

  it('finds a code that was given out again after its deprecation', () => {
    const replacedBy = entryOf(real, 'X.7.1').code
    const [change] = flood.history
    if (!change) throw new Error('no history')
    const was = { deprecated: { replacedBy, reason: 'It was no longer used.' } }
    expect(
      findingsOn({ ...flood, history: [...flood.history, { ...change, date: '2025-01-01', was }] }),
    ).toEqual(['audit/registered-state deprecated', 'code/given-out-before history/2/was/deprecated'])
  })

  it('finds a code that is given to two entries, on both of them', () => {
    const twice = auditEntries(withEntries(real, [flood, { ...flood, history: [] }]))
    expect(twice.map(({ findings }) => findings.map(({ rule }) => rule).includes('code/twice'))).toEqual([
      true,
      true,
    ])
  })
})
