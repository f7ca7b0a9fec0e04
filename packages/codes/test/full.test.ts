import { describe, expect, it } from 'vitest'
import * as full from '../src/full/index.js'
import * as facts from '../src/index.js'

const entriesOf = (codes: typeof facts | typeof full): readonly { readonly code: string }[] => [
  ...codes.classEntries(),
  ...codes.subjectEntries(),
  ...codes.enumeratedEntries(),
]

describe('the full entry point', () => {
  it('has the same facts as the one without descriptions', () => {
    const mine: readonly object[] = entriesOf(full)
    for (const [index, entry] of entriesOf(facts).entries()) expect(mine[index]).toMatchObject(entry)
    expect(mine).toHaveLength(entriesOf(facts).length)
  })

  it('describes every entry in one line', () => {
    const entries = [...full.classEntries(), ...full.subjectEntries(), ...full.enumeratedEntries()]
    const odd = entries.filter((entry) => !/^\S.*\S$/.test(entry.description))
    expect(odd.map((entry) => entry.code)).toEqual([])
  })

  it('says why a code is deprecated', () => {
    expect(full.lookup('X.6.10').enumerated.deprecated?.reason).toMatch(/\S/)
  })

  it("dates the null MX code's registration and its last change as IANA does", () => {
    const { history, registration } = full.lookup('X.1.10').enumerated
    expect(registration.date).toBe('2014-08-28')
    expect(history.registered).toBe('2014-08-28')
    expect(history.lastChanged).toBe(history.changes.at(-1)?.date)
    expect(history.changes.map((change) => change.date)).toContain('2015-05-18')
  })

  it('says of a code that never changed when it was registered, and no more', () => {
    const { history } = full.lookup('X.7.26').enumerated
    expect(history).toEqual({ registered: '2014-08-13', lastChanged: null, changes: [] })
  })

  it('knows every document that an entry refers to', () => {
    const entries = [...full.classEntries(), ...full.subjectEntries(), ...full.enumeratedEntries()]
    for (const { document } of entries.flatMap((entry) => entry.references))
      expect(full.findDocument(document)).toMatchObject({ id: document, title: expect.stringMatching(/\S/) })
    expect(full.findDocument('rfc1')).toBeUndefined()
    expect(full.findDocument('__proto__')).toBeUndefined()
  })

  it('knows the meaning of every basic code that an entry names', () => {
    const named = full
      .enumeratedEntries()
      .flatMap(({ basicCodes }) => (basicCodes?.kind === 'listed' ? basicCodes.codes : []))
      .filter((code) => typeof code === 'number')
    expect(named.length).toBeGreaterThan(0)
    for (const code of named) expect(full.findBasicCode(code)).toMatchObject({ code })
    expect(full.findBasicCode(299)).toBeUndefined()
  })
})
