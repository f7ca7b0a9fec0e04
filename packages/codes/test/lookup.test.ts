import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as full from '../src/full/index.js'
import * as facts from '../src/index.js'

const codeLike = fc
  .tuple(
    fc.constantFrom('2', '4', '5', 'X', '3', 'x', ''),
    fc.oneof(fc.nat({ max: 12 }), fc.nat()),
    fc.oneof(fc.nat({ max: 40 }), fc.nat()),
  )
  .map((parts) => parts.join('.'))
const anyText = fc.oneof(fc.string({ unit: 'binary' }), codeLike)

describe.each([
  ['codes', facts],
  ['codes/full', full],
])('looking up in %s', (_name, { lookup, findBySubject, enumeratedEntries, parseStatusCode }) => {
  it('gives class, subject and entry of a registered code', () => {
    expect(lookup('5.1.1')).toMatchObject({
      kind: 'registered',
      text: '5.1.1',
      class: { code: '5.XXX.YYY', class: 5, summary: 'Permanent Failure' },
      subject: { code: 'X.1.YYY', subject: 1, summary: 'Addressing Status' },
      enumerated: {
        code: 'X.1.1',
        subject: 1,
        detail: 1,
        sampleText: 'Bad destination mailbox address',
        basicCodes: { kind: 'listed', codes: [451, 550], others: [] },
        classes: [5],
        references: [{ document: 'rfc3463', section: null }],
        submitters: ['G. Vaudreuil'],
        changeController: 'IESG',
        deprecated: null,
      },
      usefulWithClass: 'yes',
      replacement: null,
    })
  })

  it('leaves the class open where the code does', () => {
    expect(lookup('X.1.1')).toMatchObject({ kind: 'registered', class: null, usefulWithClass: 'not asked' })
  })

  it.each([
    ['5.3.1', 'no', 'a full system is useful only as a transient failure (RFC 3463 section 3.4)'],
    ['4.3.1', 'yes', 'the same, with class 4'],
    ['2.7.7', 'yes', 'an integrity failure goes with every class (RFC 3463 section 3.8)'],
    ['2.4.4', 'no', 'no route: both kinds of failure, but no success (RFC 3463 section 3.5)'],
    ['4.1.0', 'not stated', 'its document does not say'],
  ])('%s is useful with its class: %s, as %s', (text, useful) => {
    expect(lookup(text)).toMatchObject({ usefulWithClass: useful })
  })

  it('names what replaces a deprecated code', () => {
    expect(lookup('5.6.10')).toMatchObject({
      kind: 'registered',
      enumerated: { deprecated: { replacedBy: 'X.6.8' } },
      replacement: { code: 'X.6.8' },
    })
  })

  it('falls back on X.n.0 for an unregistered detail (RFC 3463 section 2)', () => {
    expect(lookup('5.7.999')).toMatchObject({
      kind: 'unregistered detail',
      text: '5.7.999',
      class: { class: 5 },
      subject: { code: 'X.7.YYY' },
      treatAs: { code: 'X.7.0' },
    })
  })

  it('falls back on the class for an unregistered subject (RFC 3463 section 2)', () => {
    const found = lookup('4.77.1')
    expect(found).toMatchObject({
      kind: 'unregistered subject',
      text: '4.77.1',
      class: { summary: 'Persistent Transient Failure' },
      treatAs: { code: 'X.0.0' },
    })
    expect(found).not.toHaveProperty('subject')
  })

  it.each([
    '',
    '550',
    '3.1.1',
    '5.01.1',
    'x.1.1',
    'X.1',
    '5.XXX.YYY',
    '__proto__',
    'constructor',
    'toString',
  ])('calls %j malformed', (text) => {
    expect(lookup(text)).toEqual({ kind: 'malformed', text })
  })

  it('answers any text, and calls exactly what is no code malformed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = lookup(text)
        const isCode = parseStatusCode(text.replace(/^X/, '5')) !== undefined
        expect(found.text).toBe(text)
        expect(found.kind !== 'malformed').toBe(isCode)
      }),
      { numRuns: 2000 },
    )
  })

  it('finds every entry of the table in every class, and gives the same answer again', () => {
    for (const entry of enumeratedEntries()) {
      for (const digit of ['2', '4', '5', 'X']) {
        const text = entry.code.replace('X', digit)
        expect(lookup(text)).toMatchObject({ kind: 'registered', text, enumerated: entry })
        expect(lookup(text)).toBe(lookup(text))
      }
    }
  })

  it('finds the codes of a subject in order', () => {
    expect(findBySubject(2).map((entry) => entry.code)).toEqual(['X.2.0', 'X.2.1', 'X.2.2', 'X.2.3', 'X.2.4'])
    expect(findBySubject(77)).toEqual([])
  })

  it('takes what is no text for no code', () => {
    const ask: (value: never) => unknown = lookup
    expect(Reflect.apply(ask, undefined, [Symbol.iterator])).toMatchObject({ kind: 'malformed' })
    expect(Reflect.apply(ask, undefined, [['5.1.1']])).toMatchObject({ kind: 'malformed' })
  })
})
