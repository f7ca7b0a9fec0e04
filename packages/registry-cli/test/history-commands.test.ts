import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, run } from './support.js'

const project = (): string => makeProject()

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length))

describe('registry show', () => {
  it('prints what RFC 7372 and its later change made of X.7.25, and when', async () => {
    const { status, out } = await run(['show', '5.7.25'], project())
    expect(status).toBe(0)
    expect(out).toContain('X.7.25  Reverse DNS validation failed\n')
    expect(out).toContain('rfc7372 section 3.3')
    expect(out).toMatch(/references +rfc7372, rfc7601 → rfc7372 section 3\.3/)
  })

  it('prints an entry as it was at the end of a day', async () => {
    const { out } = await run(['show', 'X.7.25', '--as-of', '2017-06-22'], project())
    expect(out).toMatch(/^ {2}references +rfc7372; rfc7601$/m)
    expect(out).not.toContain('section 3.3')
  })

  it('counts the last day of a month to the month', async () => {
    const { out } = await run(['show', 'X.7.28', '--as-of', '2024-12', '--json'], project())
    expect(JSON.parse(out)).toMatchObject({
      asOf: '2024-12',
      entry: { code: 'X.7.28', references: [{ document: 'draft-levine-mailbomb-header-00', section: null }] },
    })
  })

  it('says where the wording shown is newer than the day asked for', async () => {
    const { out } = await run(['show', 'X.7.28', '--as-of', '2018-12-21'], project())
    expect(out.replaceAll(/\s+/g, ' ')).toContain("(Today's wording; it changed on 2019-02-25.)")
  })

  it.each([
    [['show', 'X.9.9'], 'X.9.9 is not registered'],
    [['show', '5.7'], '"5.7" is not a code of the registry'],
    [['show', 'X.7.30', '--as-of', '2019-08-04'], 'it was registered on 2019-08-05'],
    [['show', 'X.7.30', '--as-of', '2019-02-30'], '"2019-02-30" is not a date'],
    [['show', 'X.7.30', '--as-of', '2008-04'], 'it was created on 2008-05-29'],
  ])('%j cannot run, and says why', async (words, reason) => {
    const { status, out, err } = await run(words, project())
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(reason)
  })
})

interface LoggedStep {
  readonly kind: string
  readonly code: string
  readonly date: string | null
}

async function logged(...words: readonly string[]): Promise<readonly LoggedStep[]> {
  const { out } = await run(['log', ...words, '--json'], project())
  const steps: readonly LoggedStep[] = JSON.parse(out)
  return steps
}

describe('registry log', () => {
  it('lists what happened, newest first', async () => {
    const dates = (await logged()).map(({ date }) => date ?? '')
    expect(dates[0]).toBe('2024-12-06')
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(dates.length).toBeGreaterThan(92)
  })

  it('takes the code as a server sends it', async () => {
    const steps = await logged('5.7.30')
    expect(steps.map(({ date, kind }) => [date, kind])).toEqual([
      ['2019-11-27', 'changed'],
      ['2019-08-05', 'registered'],
    ])
  })

  it.each([
    [['--since', '2019-08-05', '--until', '2019-08-05'], ['X.7.30 2019-08-05']],
    [['--document', 'RFC8689'], ['X.7.30 2019-11-27']],
    [
      ['--authority', 'publication', '--since', '2019-07'],
      ['X.7.30 2019-11-27', 'X.7.29 2019-07-11'],
    ],
    [['--field', 'deprecated'], ['X.6.10 2012-02']],
    [['--person', 'standards@taugh.com'], ['X.7.28 2017-06-22']],
  ])('%j takes what it names', async (words, expected) => {
    expect((await logged(...words)).map(({ code, date }) => `${code} ${date}`)).toEqual(expected)
  })

  it('keeps to 80 columns', async () => {
    const { out } = await run(['log'], project())
    expect(longestLine(out)).toBeLessThanOrEqual(80)
    expect(out).toMatch(/\n\d+ steps\n$/)
  })

  it.each([
    [['--since', '19'], 'is not a date'],
    [['--field', 'colour'], 'Allowed choices'],
    [['X.9.9'], 'X.9.9 is not registered'],
  ])('%j cannot run, and says why', async (words, reason) => {
    const { status, err } = await run(['log', ...words], project())
    expect(status).toBe(2)
    expect(err).toContain(reason)
  })
})

async function codesBetween(from: string, to: string): Promise<readonly string[]> {
  const { out } = await run(['diff', from, to], project())
  expect(longestLine(out)).toBeLessThanOrEqual(80)
  return out.split('\n').flatMap((line) => /^[-+~] X\S+/.exec(line)?.[0] ?? [])
}

describe('registry diff', () => {
  it('names what was registered and changed between two days', async () => {
    expect(await codesBetween('2018-12-21', '2019-08-05')).toEqual([
      '~ X.7.25',
      '~ X.7.28',
      '~ X.7.29',
      '+ X.7.30',
    ])
  })

  it('gives the inverse where the first day is the later one', async () => {
    expect(await codesBetween('2019-08-05', '2018-12-21')).toEqual([
      '~ X.7.25',
      '~ X.7.28',
      '~ X.7.29',
      '- X.7.30',
    ])
  })

  it('finds no difference between a day and itself', async () => {
    const { out } = await run(['diff', '2015-02-04', '2015-02-04'], project())
    expect(out).toBe('From 2015-02-04 to 2015-02-04\n\nno difference\n')
  })

  it('gives both states of an entry as JSON', async () => {
    const { out } = await run(['diff', '2019-08-05', '2019-12', '--json'], project())
    expect(JSON.parse(out)).toMatchObject({
      entries: [
        {
          code: 'X.7.30',
          before: { references: [{ document: 'RFC-ietf-uta-smtp-require-tls-09' }] },
          after: { references: [{ document: 'rfc8689' }] },
        },
      ],
    })
  })
})

describe('registry build --as-of', () => {
  it('publishes the registry of a past day beside that of today', async () => {
    const folder = project()
    const { status, out } = await run(['build', '--as-of', '2017-06-22'], folder)
    expect(status).toBe(0)
    expect(out).toMatch(/^90 entries\n/)
    const xml = readFileSync(join(folder, 'dist/as-of/2017-06-22/smtp-enhanced-status-codes.xml'), 'utf8')
    expect(xml).toContain('<updated>2017-06-22</updated>')
    expect(xml).not.toContain('<code>X.7.29</code>')
  })

  it('refuses a day before the registry was created', async () => {
    const { status, err } = await run(['build', '--as-of', '2001-01-01'], project())
    expect(status).toBe(2)
    expect(err).toContain('created on 2008-05-29')
  })
})
