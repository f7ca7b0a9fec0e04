import { enumeratedEntries, findBySubject } from '@smtp-status/codes'
import { describe, expect, it } from 'vitest'
import { findEntries } from '../../src/codes/query.js'
import type { CodesQuery } from '../../src/codes/query.js'
import { run } from '../support.js'

const codesOf = (query: CodesQuery): readonly string[] => findEntries(query).entries.map(({ code }) => code)

const subject2 = ['X.2.YYY', 'X.2.0', 'X.2.1', 'X.2.2', 'X.2.3', 'X.2.4']

describe('a search for codes', () => {
  it.each([
    ['5.7.26', ['X.7.26']],
    ['X.7.26', ['X.7.26']],
    ['x.7.26', ['X.7.26']],
    ['4.2', subject2],
    ['X.2.YYY', subject2],
    ['mailbox full', ['X.2.2']],
    ['FULL Mailbox', ['X.2.2']],
    ['rfc7505', ['X.1.10', 'X.7.27']],
    ['RFC 7505', ['X.1.10', 'X.7.27']],
    ['556', ['X.0.0', 'X.1.10', 'X.7.15', 'X.7.16', 'X.7.17', 'X.7.18', 'X.7.19']],
    ['5.1.1 5.7.26', ['X.1.1', 'X.7.26']],
    ['5.1.1, X.7.26', ['X.1.1', 'X.7.26']],
    ['550 5.7.26', ['X.7.26']],
    ['556 521', ['X.0.0', 'X.1.10', 'X.3.2', 'X.7.15', 'X.7.16', 'X.7.17', 'X.7.18', 'X.7.19']],
    ['7.26', ['X.7.26']],
    ['5', ['5.XXX.YYY']],
    ['5.XXX.YYY', ['5.XXX.YYY']],
    ['2', ['2.XXX.YYY']],
    ['6.YYY', ['X.6.YYY', ...Array.from({ length: 11 }, (_, detail) => `X.6.${detail}`)]],
    ['5.7.999', []],
    ['X.99', []],
    ['user unknown', ['X.1.1', 'X.1.2']],
    ['over quota', ['X.2.2']],
    ['mailbx full', ['X.2.2']],
    ['xyzzyplugh', []],
  ])('by %j finds what fits', (text, codes) => expect(codesOf({ text })).toEqual(codes))

  it('takes a digit that is no class for a subject, with its entry and its codes', () => {
    const codes = codesOf({ text: '7' })
    expect(codes.slice(0, 3)).toEqual(['X.7.YYY', 'X.7.0', 'X.7.1'])
    expect(codes).toHaveLength(1 + findBySubject(7).length)
    expect(codesOf({ text: 'X.7.YYY' })).toEqual(codes)
  })

  it('looks in one table only where that is asked for', () => {
    expect(codesOf({ table: 'class' })).toEqual(['2.XXX.YYY', '4.XXX.YYY', '5.XXX.YYY'])
    const subjects = Array.from({ length: 8 }, (_, subject) => `X.${subject}.YYY`)
    expect(codesOf({ table: 'subject' })).toEqual(subjects)
    expect(codesOf({ table: 'subject', text: '7' })).toEqual(['X.7.YYY'])
    expect(codesOf({ table: 'subject', text: 'security' })).toEqual(['X.7.YYY'])
    expect(codesOf({ table: 'enumerated', text: 'X.2' })).toEqual(subject2.slice(1))
    expect(codesOf({ table: 'class', basic: 550 })).toEqual([])
  })

  it('finds all without a query', () => expect(codesOf({})).toHaveLength(enumeratedEntries().length))

  it('narrows by a basic status code, a document and deprecation at once', () => {
    expect(codesOf({ basic: 556, document: 'rfc7505' })).toEqual(['X.1.10'])
    expect(codesOf({ text: 'null MX', basic: 550 })).toEqual(['X.7.27'])
    const deprecated = enumeratedEntries().filter((entry) => entry.deprecated !== null)
    expect(codesOf({ deprecated: true })).toEqual(deprecated.map(({ code }) => code))
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
    // X.6.10 is deprecated and has none.
    const without = await run(['codes', 'X.6.10', '--deprecated'], { columns: 40 })
    expect(without.out).toContain('X.6.10')
    expect(without.out).not.toContain('basic codes:')
    expect((await run(['codes', 'network', 'routing'], { columns: 40 })).out).toBe(`\
X.4.0    Other or undefined network or
         routing status
         basic codes: not given
`)
  })

  it.each([20, 40, 60, 80, 132])('keeps to %i columns', async (columns) => {
    for (const words of [
      ['codes'],
      ['codes', '--table', 'class'],
      ['codes', '5', '7'],
      ['codes', '--full'],
      ['codes', '5.7.26'],
      ['codes', '--deprecated'],
    ]) {
      const { out } = await run(words, { columns })
      expect(out.split('\n').filter((line) => line.length > columns)).toEqual([])
    }
  })

  it('prints all of a code that was asked for', async () => {
    const { out, status } = await run(['codes', '5.6.10'])
    expect(status).toBe(0)
    expect(out).toMatch(/^X\.6\.10 {2}\(no sample text\)\n {2}description /)
    expect(out).toMatch(/\n {2}deprecated {4}use X\.6\.8\. /)
    expect(out).toMatch(
      /\n {2}reference {5}RFC 6531: SMTP Extension for Internationalized Email\n {2}as sender {5}/,
    )
  })

  it('says what to do about a code, and which code may fit better', async () => {
    const { out } = await run(['codes', '5.1.1'])
    expect(out).toMatch(
      /\n {2}as sender {5}\S[^]*\n {2}as receiver {3}\S[^]*\n {2}in software {3}\S[^]*\n {2}or rather {5}X\.1\.2, when /,
    )
  })

  it('gives advice to programs as well', async () => {
    const { out } = await run(['codes', '5.1.1', '--json'])
    const { codes } = JSON.parse(out)
    expect(codes[0].advice.near[0].code).toBe('X.1.2')
    expect(codes[0].advice.sender.length).toBeGreaterThan(0)
  })

  it('lists the nearest, with 1, where no code has all words', async () => {
    const { out, err, status } = await run(['codes', 'mailbox', 'zeppelin'])
    expect(status).toBe(1)
    expect(out).toContain('X.2.2')
    expect(err).toContain('these are the nearest')
    const json = await run(['codes', 'mailbox', 'zeppelin', '--json'])
    expect(JSON.parse(json.out).fits).toBe(false)
  })

  it('puts what people most likely mean first', async () => {
    const { out } = await run(['codes', 'message', 'too', 'large'])
    expect(out.split('\n')[1]).toMatch(/^X\.3\.4 /)
  })

  it('prints all of several codes and of a class that were asked for', async () => {
    const { out, status } = await run(['codes', '5.1.1', '5.7.26'])
    expect(status).toBe(0)
    expect(out).toMatch(/^X\.1\.1 {2}Bad destination mailbox address\n {2}description /)
    expect(out).toMatch(/\n\nX\.7\.26 {2}Multiple authentication checks failed\n {2}description /)
    expect((await run(['codes', '5'])).out).toMatch(/^5\.XXX\.YYY {2}Permanent Failure\n {2}description /)
  })

  it('says which of several codes is not registered', async () => {
    const { out, err, status } = await run(['codes', '5.1.1', '5.7.999'])
    expect(status).toBe(0)
    expect(out).toMatch(/^X\.1\.1 /)
    expect(err).toBe('smtp-status: X.7.999 is not registered\n')
  })

  it('prints the tables of classes and subjects with their summaries', async () => {
    expect((await run(['codes', '--table', 'class'])).out).toBe(`\
code      summary
2.XXX.YYY Success
4.XXX.YYY Persistent Transient Failure
5.XXX.YYY Permanent Failure
`)
    expect((await run(['codes', 'X.2'])).out).toMatch(
      /^code +sample text +basic codes\nX\.2\.YYY {2}Mailbox Status\nX\.2\.0 /,
    )
  })

  it('prints for which classes a code is, and what it gives away', async () => {
    const { out } = await run(['codes', '5.2.2'])
    expect(out).toMatch(/\n {2}basic codes {3}552\n {2}classes {7}4\n {2}security {6}Confirms that/)
    expect((await run(['codes', 'X.7.26'])).out).not.toMatch(/^ {2}classes/m)
  })

  it('does nothing to the terminal with what it does not understand', async () => {
    const { status, err } = await run(['codes', '--basic', '\u001b[31m'])
    expect(status).toBe(2)
    expect(err).toContain('\\x1b[31m is not a basic status code')
    expect(err).not.toContain('\u001b')
  })

  it('prints entries as JSON', async () => {
    const { out } = await run(['codes', '--document', 'rfc7505', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      registryUpdated: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      classes: [],
      subjects: [],
      codes: [{ code: 'X.1.10', sampleText: 'Recipient address has null MX' }, { code: 'X.7.27' }],
    })
    expect(JSON.parse((await run(['codes', '5', 'X.2', '--json'])).out)).toMatchObject({
      classes: [{ code: '5.XXX.YYY', summary: 'Permanent Failure' }],
      subjects: [{ code: 'X.2.YYY', summary: 'Mailbox Status' }],
      codes: subject2.slice(1).map((code) => ({ code })),
    })
  })

  it('says what to do where nothing fits, with 1', async () => {
    const unknown = await run(['codes', '5.7.999'])
    expect(unknown).toMatchObject({ status: 1, out: '' })
    expect(unknown.err).toContain('smtp-status explain 5.7.999')
    expect((await run(['codes', 'zzz'])).err).toContain('smtp-status codes lists all')
    expect(await run(['codes', 'zzz', '--json'])).toMatchObject({ status: 1, err: '' })
  })

  it.each([
    ['rfc9999'],
    ['RFC 9999'],
    ['draft-nobody-wrote-00'],
    ['--document', 'rfc9999'],
    ['--document', 'x'],
  ])('says of %s %s that the registry refers to no such document, with 1', async (...words) => {
    const { status, out, err } = await run(['codes', ...words])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain(`the registry refers to no document ${words.at(-1)}`)
  })

  it.each([
    ['5.7.999', ['5.7.999']],
    ['5.7.999 x.9.1', ['5.7.999', 'x.9.1']],
    ['550 5.7.999', ['X.7.999']],
    ['7.260', ['X.7.260']],
  ])('says of %s how to have it explained, and so it can be', async (query, codes) => {
    const { status, err } = await run(['codes', query])
    expect(status).toBe(1)
    expect(err).toContain(`  smtp-status explain ${codes.join(' ')} says what class and subject mean`)
    expect((await run(['explain', ...codes])).status).toBe(0)
  })

  it.each([[['5.99']], [['10']], [['--table', 'class', '550']], [['--table', 'subject', '5.7.26']]])(
    'sends nobody with %j to explain, which knows no such code or has nothing else to say',
    async (words) => {
      const { status, err } = await run(['codes', ...words])
      expect(status).toBe(1)
      expect(err).toContain('smtp-status codes lists all')
    },
  )

  it('does not blame a document that is known where nothing else fits', async () => {
    const { err } = await run(['codes', 'rfc7505', '--deprecated'])
    expect(err).toMatch(/^smtp-status: no registered code fits\n/)
  })

  it.each([[['--basic', '5.1.1']], [['--basic', '571']], [['571']], [['560', '5.7.1']], [['099']]])(
    'refuses %j, which is not a basic status code, with 2',
    async (words) => {
      const { status, out, err } = await run(['codes', ...words])
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(err).toMatch(/is not a basic status code \(RFC 5321 section 4\.2\)/)
      expect(err).toContain('--basic 550')
    },
  )

  it.each([
    ['5.7.026', '5.7.26'],
    ['X.07.1', 'X.7.1'],
    ['7.00', '7.0'],
    ['5.07', '5.7'],
    ['07', '7'],
  ])('refuses %s, since no code has a leading zero, and says what was meant, with 2', async (word, meant) => {
    const { status, out, err } = await run(['codes', word])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/leading zero.*RFC 2034 section 4/)
    expect(err).toMatch(new RegExp(`smtp-status codes ${meant.replaceAll('.', '\\.')}$`))
  })

  it('uses colours only where they are wanted', async () => {
    expect((await run(['codes', 'X.2'], { colours: true })).out).toContain('\u001b[1m')
    expect((await run(['codes', 'X.2'])).out).not.toContain('\u001b')
  })
})
