import { describe, expect, it } from 'vitest'
import type { CodesQuery } from '../../src/codes/query.js'
import { findCodes } from '../../src/codes/query.js'
import { run } from '../support.js'

const codesOf = (query: CodesQuery): readonly string[] => findCodes(query).map(({ code }) => code)

describe('a search for codes', () => {
  it.each([
    ['5.7.26', ['X.7.26']],
    ['X.7.26', ['X.7.26']],
    ['x.7.26', ['X.7.26']],
    ['4.2', ['X.2.0', 'X.2.1', 'X.2.2', 'X.2.3', 'X.2.4']],
    ['X.2.YYY', ['X.2.0', 'X.2.1', 'X.2.2', 'X.2.3', 'X.2.4']],
    ['mailbox full', ['X.2.2']],
    ['FULL Mailbox', ['X.2.2']],
    ['rfc7505', ['X.1.10', 'X.7.27']],
    ['RFC 7505', ['X.1.10', 'X.7.27']],
    ['556', ['X.0.0', 'X.1.10', 'X.7.15', 'X.7.16', 'X.7.17', 'X.7.18', 'X.7.19']],
    ['5.7.999', []],
    ['X.99', []],
    ['no such words', []],
  ])('by %j finds what fits', (text, codes) => expect(codesOf({ text })).toEqual(codes))

  it('finds all without a query', () => expect(codesOf({})).toHaveLength(81))

  it('narrows by a basic status code, a document and deprecation at once', () => {
    expect(codesOf({ basic: 556, document: 'rfc7505' })).toEqual(['X.1.10'])
    expect(codesOf({ text: 'null MX', basic: 550 })).toEqual(['X.7.27'])
    expect(codesOf({ deprecated: true })).toEqual(['X.6.10'])
    expect(codesOf({ deprecated: true, document: 'rfc7505' })).toEqual([])
  })
})

describe('smtp-status codes', () => {
  it('prints a table in three columns', async () => {
    expect((await run(['codes', 'rfc7505'])).out).toBe(`\
code     sample text                                      basic codes
X.1.10   Recipient address has null MX                    556
X.7.27   Sender address has null MX                       550
`)
  })

  it('prints the basic codes below where there is little room', async () => {
    expect((await run(['codes', 'X.4.3'], { columns: 40 })).out).not.toContain('basic codes:')
    expect((await run(['codes', 'network', 'routing'], { columns: 40 })).out).toBe(`\
X.4.0    Other or undefined network or
         routing status
         basic codes: not given
`)
  })

  it.each([20, 40, 60, 80, 132])('keeps to %i columns', async (columns) => {
    for (const words of [['codes'], ['codes', '--full'], ['codes', '5.7.26'], ['codes', '--deprecated']]) {
      const { out } = await run(words, { columns })
      expect(out.split('\n').filter((line) => line.length > columns)).toEqual([])
    }
  })

  it('prints all of a code that was asked for', async () => {
    const { out, status } = await run(['codes', '5.6.10'])
    expect(status).toBe(0)
    expect(out).toMatch(/^X\.6\.10 {2}\(no sample text\)\n {2}description /)
    expect(out).toMatch(/\n {2}deprecated {4}use X\.6\.8\. /)
    expect(out).toMatch(/\n {2}reference {5}RFC 6531: SMTP Extension for Internationalized Email\n$/)
  })

  it('prints entries as JSON', async () => {
    const { out } = await run(['codes', '--document', 'rfc7505', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      registryUpdated: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      codes: [{ code: 'X.1.10', sampleText: 'Recipient address has null MX' }, { code: 'X.7.27' }],
    })
  })

  it('says what to do where nothing fits, with 1', async () => {
    const unknown = await run(['codes', '5.7.999'])
    expect(unknown).toMatchObject({ status: 1, out: '' })
    expect(unknown.err).toContain('smtp-status explain 5.7.999')
    expect((await run(['codes', 'zzz'])).err).toContain('smtp-status codes lists all')
    expect(await run(['codes', 'zzz', '--json'])).toMatchObject({ status: 1, err: '' })
  })

  it('refuses what is no basic status code', async () => {
    const { status, err } = await run(['codes', '--basic', '5.1.1'])
    expect(status).toBe(2)
    expect(err).toContain('--basic 550')
  })

  it('uses colours only where they are wanted', async () => {
    expect((await run(['codes', 'X.2'], { colours: true })).out).toContain('\u001b[1m')
    expect((await run(['codes', 'X.2'])).out).not.toContain('\u001b')
  })
})
