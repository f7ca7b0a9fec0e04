import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import type { Entry, Registry, Step } from '@smtp-status/registry'
import { allEntries, printRegistryCode, registryAsOf, timelineOf, withEntries } from '@smtp-status/registry'
import { historyArtifact, toPublishedHistory, xmlArtifact } from '@smtp-status/publish'
import { readIana } from '@smtp-status/publish/iana'
import { validateXml } from '@smtp-status/publish/validate'
import { readSource } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import { describe, expect, it } from 'vitest'
import { compareSnapshot } from '../src/audit/snapshots.js'
import { publishedResult } from '../src/audit/published.js'
import { verdictOf } from './audit/audit-history.js'
import { makeGitProject } from './git/git-project.js'
import { ianaFolder, makeFolder, makeProject, root, run } from './support.js'

const present = existsSync(ianaFolder)

const { registry } = readSource(walkFolder(join(root, 'fixtures', 'registry-src')))
const { registry: today } = readSource(walkFolder(join(root, 'registry-src')))
if (registry === undefined || today === undefined) throw new Error('the registry cannot be read')

describe.skipIf(!present)('registry audit --snapshots (needs ../shared)', () => {
  const names = present ? readdirSync(ianaFolder).filter((name) => name.endsWith('.xml')) : []

  it('has 18 files to compare with', () => expect(names).toHaveLength(18))

  it.each(names)('%s has the same facts as the registry of its day', (name) => {
    const result = compareSnapshot(today, readFileSync(join(ianaFolder, name), 'utf8'), name)
    expect(result).toMatchObject({ unexplained: 0 })
    if (!('entries' in result)) throw new Error(result.reason)
    const { entries, exceptions } = result
    expect(entries.ours).toBe(entries.iana)
    expect(entries.both).toBe(entries.iana)
    expect(new Set(exceptions.map(({ place }) => place))).not.toContain('smtp-enhanced-status-codes')
    for (const { reason } of exceptions) expect(reason).toMatch(/^[A-Z].+\.$/)
  })

  it('takes exception to three entries only', async () => {
    const { outcome, details } = await verdictOf('snapshots', ['--snapshots', ianaFolder])
    expect(outcome).toBe('passed')
    expect([...new Set(details.map(({ label }) => label))].toSorted()).toEqual([
      'X.7.28 basic_code',
      'X.7.28 description',
      'X.7.28 reference',
      'X.7.29 reference',
      'X.7.30 reference',
    ])
  })

  it.each([
    ['a sample text', '<sample>Mailbox full</sample>', '<sample>Mailbox filled</sample>', 'X.2.2 sample'],
    ['a date', 'date="2014-08-13"', 'date="2014-08-14"', 'X.7.20 date'],
    ['a code', '<code>X.2.2</code>', '<code>X.2.9</code>', 'X.2.2 code'],
  ])('finds %s that was altered', async (_, before, after, label) => {
    const folder = makeFolder()
    const text = readFileSync(join(ianaFolder, 'seen-2015-05-05.xml'), 'utf8')
    expect(text).toContain(before)
    writeFileSync(join(folder, 'old.xml'), text.replace(before, after))
    const { outcome, details } = await verdictOf('snapshots', ['--snapshots', folder])
    expect(outcome).toBe('failed')
    expect(details.map((detail) => detail.label)).toContain(label)
  })

  it('keeps to 80 columns', async () => {
    const { out } = await run(['audit', '--snapshots', ianaFolder], makeProject())
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '18 files of IANA, 2015-02-04 to 2024-12-06, against our registry of the same day: every field',
    )
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
  })
})

describe.skipIf(!present)('the XML of a past day (needs ../shared)', () => {
  const rng = readFileSync(join(root, 'schemas/smtp-enhanced-status-codes.rng'), 'utf8')

  it.each([
    ['2017-06-22', 'seen-2017-06-22.xml', 90],
    ['2015-02-04', 'seen-2015-05-05.xml', 89],
  ])('of %s is valid and has the facts of that day', (date, name, entries) => {
    const { text } = xmlArtifact(registryAsOf(registry, date))
    expect(validateXml(text, rng)).toEqual([])
    expect(readIana(text, 'ours.xml').ok).toBe(true)
    expect(text.match(/<record\b/g)).toHaveLength(entries)
    expect(text).toContain(`<updated>${date}</updated>`)
    const result = compareSnapshot(registry, readFileSync(join(ianaFolder, name), 'utf8'), name)
    expect(result).toMatchObject({ updated: date, unexplained: 0 })
  })
})

describe('registry audit --snapshots', () => {
  it('fails on a file that is none of IANA’s', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'page.xml'), '<!doctype html><p>Not found')
    const { outcome, details } = await verdictOf('snapshots', ['--snapshots', folder])
    expect(outcome).toBe('failed')
    expect(details).toMatchObject([{ label: 'page.xml' }])
  })

  it.each([
    ['no-such-folder', 'no-such-folder cannot be read'],
    ['inner', 'inner holds no XML file'],
  ])('cannot run on %s', async (folder, reason) => {
    const { status, err } = await run(['audit', '--snapshots', folder], makeProject())
    expect(status).toBe(2)
    expect(err).toContain(reason)
  })
})

describe('registry audit of the entries', () => {
  it('says in words what was judged, and by what', async () => {
    const { status, out } = await run(['audit'], makeProject())
    expect(status).toBe(0)
    const text = out.replaceAll(/\s+/g, ' ')
    expect(text).toMatch(
      /entries passed \d+ of 115 steps of 92 entries are permitted by a rule of RFC 5248; of 7 no source/,
    )
    expect(text).not.toContain('is permitted by update/')
  })

  it('names with --steps the rule of each step, and keeps to 80 columns', async () => {
    const { out } = await run(['audit', '--steps'], makeProject())
    expect(out).toMatch(/^ {2}X\.7\.30 2019-11-27 +changed; is permitted by\s+update\/publication/m)
    const shown = out.match(/is permitted by|cannot be judged|is refused by/g) ?? []
    expect(shown).toHaveLength(timelineOf(registry).length)
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
  })

  it('says how many steps are refused', async () => {
    const project = makeProject()
    const file = join(project, 'registry-src/enumerated/X.7.30.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('document: rfc8689', 'document: rfc7372'))
    const { status, out } = await run(['audit'], project)
    expect(status).toBe(1)
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/are permitted by a rule of RFC 5248; .*1 is refused/)
  })
})

/** The registry with another state of one entry. */
function withEntry(from: Registry, code: string, change: (entry: Entry) => Entry): Registry {
  const entries = allEntries(from)
  return withEntries(
    from,
    entries.map((entry) => (printRegistryCode(entry.code) === code ? change(entry) : entry)),
  )
}

describe('registry audit --published', () => {
  const timeline = timelineOf(registry)
  const place = fc.nat({ max: timeline.length - 1 })
  const faultOf = (old: readonly Step[]): unknown =>
    publishedResult(toPublishedHistory(registry, old), timeline).data

  it('finds any beginning of the history whole', () => {
    const length = fc.nat({ max: timeline.length })
    fc.assert(
      fc.property(length, (end) => {
        const old = toPublishedHistory(registry, timeline.slice(0, end))
        expect(publishedResult(old, timeline)).toMatchObject({ outcome: 'passed', data: { before: end } })
      }),
    )
  })

  it('names a step of the old history that says something else today', () => {
    fc.assert(
      fc.property(place, (at) => {
        const old = timeline.map((step, index) => (index === at ? { ...step, note: 'altered' } : step))
        expect(faultOf(old)).toMatchObject({ fault: { kind: 'altered', item: at + 1 } })
      }),
    )
  })

  it('names a step that came in among those of the old history', () => {
    const inner = fc.nat({ max: timeline.length - 2 })
    fc.assert(
      fc.property(inner, (at) => {
        expect(faultOf(timeline.toSpliced(at, 1))).toMatchObject({
          fault: { kind: 'slipped in', item: at + 1 },
          joined: [],
        })
      }),
    )
  })

  it('lets a step join the last day of the old history, and names it', () => {
    // Eight codes were registered on 13 August 2014; a history of that day may have had any of them.
    const day = timeline.findLastIndex(({ date }) => date === '2014-08-13')
    const days = timeline.slice(0, day + 1)
    const first = days.findIndex(({ date }) => date === '2014-08-13')
    expect(day - first).toBeGreaterThan(3)
    fc.assert(
      fc.property(fc.integer({ min: first, max: day - 1 }), (at) => {
        const verdict = publishedResult(toPublishedHistory(registry, days.toSpliced(at, 1)), timeline)
        expect(verdict).toMatchObject({
          outcome: 'passed',
          data: { fault: null, joined: [{ item: at + 1 }] },
        })
        expect(verdict.details).toHaveLength(1)
        expect(verdict.summary).toContain('1 of them on the day of its publication')
      }),
    )
  })

  it('names a step that is dated before the day of publication and came in after it, and one of that day', () => {
    const old = toPublishedHistory({ ...registry, released: '2025-01-10' }, timeline)
    expect(old.published).toBe('2025-01-10')
    const dated = (date: string): unknown => {
      const claim = { date, authority: 'unknown', was: {}, note: 'Of a test.' } as const
      const other = withEntry(registry, 'X.7.30', (entry) => ({
        ...entry,
        history: [...entry.history, claim],
      }))
      return publishedResult(old, timelineOf(other))
    }
    const step = { code: 'X.7.30' }
    expect(dated('2025-01-09')).toMatchObject({
      outcome: 'failed',
      data: { fault: { kind: 'backdated', step } },
    })
    expect(dated('2025-01-10')).toMatchObject({ outcome: 'passed', data: { joined: [{ step }] } })
    expect(dated('2025-01-11')).toMatchObject({ outcome: 'passed', data: { fault: null, joined: [] } })
  })

  it('names a step whose digest does not fit, wherever it stands', () => {
    fc.assert(
      fc.property(place, (at) => {
        const { steps, ...rest } = toPublishedHistory(registry, timeline)
        const altered = steps.flatMap((link, index) =>
          index === at ? [{ digest: link.digest, item: { ...link.item, note: 'altered' } }] : [link],
        )
        expect(publishedResult({ ...rest, steps: altered }, timeline).data).toMatchObject({
          fault: { kind: 'broken', item: at + 1 },
        })
      }),
    )
  })

  it('names an entry whose description changed and no step says so, whichever it is', () => {
    const codes = fc.constantFrom(...allEntries(registry).map(({ code }) => printRegistryCode(code)))
    const old = toPublishedHistory(registry, timeline)
    fc.assert(
      fc.property(codes, (code) => {
        const other = withEntry(registry, code, (entry) => ({
          ...entry,
          description: 'Something else altogether.',
        }))
        expect(publishedResult(old, timelineOf(other))).toMatchObject({
          outcome: 'failed',
          data: { fault: null, reworded: [{ kind: 'reworded', step: { code } }], annotated: [] },
        })
      }),
    )
  })

  it('lets a description change with a step that says so', () => {
    const old = toPublishedHistory(registry, timeline)
    const claim = {
      date: '2025-01-02',
      authority: 'change-controller',
      by: 'standards@taugh.com',
      was: {},
      reworded: 'It is shorter.',
    } as const
    const other = withEntry(registry, 'X.7.28', (entry) => ({
      ...entry,
      description: 'A flood.',
      history: [...entry.history, claim],
    }))
    expect(publishedResult(old, timelineOf(other))).toMatchObject({
      outcome: 'passed',
      details: [],
      data: { reworded: [] },
    })
  })

  it.each([
    ['changed', 'X.7.28', { securityNote: 'It tells nothing.' }],
    ['went', 'X.7.28', {}],
    ['came', 'X.7.30', { securityNote: 'It tells nothing.' }],
  ])('names a security note that %s, and lets it pass', (_, code, note) => {
    const old = toPublishedHistory(registry, timeline)
    const other = withEntry(registry, code, ({ securityNote: _former, ...entry }) => ({ ...entry, ...note }))
    expect(publishedResult(old, timelineOf(other))).toMatchObject({
      outcome: 'passed',
      data: { reworded: [], annotated: [{ kind: 'annotated', step: { code } }] },
    })
  })

  it('finds nothing of the wording in a history that was published without its digests, and says so', () => {
    const { steps, ...head } = toPublishedHistory(registry, timeline)
    const old = { ...head, steps: steps.map(({ digest, item }) => ({ digest, item })) }
    const other = withEntry(registry, 'X.7.28', (entry) => ({ ...entry, description: 'Something else.' }))
    const { outcome, summary } = publishedResult(old, timelineOf(other))
    expect(outcome).toBe('passed')
    expect(summary).toContain('it says nothing of the wording')
  })

  it('tells as a command that an old history is whole, and that one with a step too many is not', async () => {
    const project = makeProject()
    const old = join(project, 'history.json')
    writeFileSync(old, historyArtifact(registry, timeline.slice(0, 100)).text)
    expect(await verdictOf('published', ['--published', old], project)).toMatchObject({ outcome: 'passed' })
    const again = timeline.slice(50, 51)
    writeFileSync(old, historyArtifact(registry, timeline.toSpliced(60, 0, ...again)).text)
    const { status, out } = await run(['audit', '--published', 'history.json'], project)
    expect(status).toBe(1)
    expect(out).toMatch(/published +failed/)
    expect(out).toContain('item 61')
  })

  it.each([
    ['{', 'not JSON'],
    ['{}', 'must have required property'],
  ])('cannot run on %s', async (text, reason) => {
    const project = makeProject()
    writeFileSync(join(project, 'old.json'), text)
    const { status, err } = await run(['audit', '--published', 'old.json'], project)
    expect(status).toBe(2)
    expect(err).toContain(reason)
  })
})

/** A project in git, with the frozen registry and then a change without history. */
function silentlyChanged(): string {
  const project = makeGitProject(join(root, 'fixtures', 'registry-src'))
  project.edit('registry-src/enumerated/X.2.2.yaml', 'Mailbox full', 'Mailbox filled')
  project.commit('silent')
  return project.folder
}

describe('registry audit --git', () => {
  it('gives a verdict on the commits of a branch', async () => {
    const { folder } = makeGitProject(join(root, 'fixtures', 'registry-src'))
    expect(await verdictOf('git', ['--git', 'HEAD'], folder)).toMatchObject({ outcome: 'passed' })
    const { outcome, details } = await verdictOf('git', ['--git', 'HEAD'], silentlyChanged())
    expect(outcome).toBe('failed')
    expect(details[0]?.label).toMatch(/^[0-9a-f]{12}$/)
  })

  it('shows people each finding as it is found, by commit, file and line', async () => {
    const project = silentlyChanged()
    const { status, out } = await run(['audit', '--git', 'HEAD'], project)
    expect(status).toBe(1)
    const place = 'registry-src/enumerated/X\\.2\\.2\\.yaml:3:13'
    expect(out).toMatch(new RegExp(`^[0-9a-f]{40}:${place} error update/claim-missing$`, 'm'))
    expect(out).toContain('3 | sampleText: Mailbox filled')
    expect(out).toMatch(/^git +failed +1 commit since [0-9a-f]{12}: 1 error\. If these errors/m)
  })

  it('names the commit after which there is no error, from which on it passes', async () => {
    const project = silentlyChanged()
    const { out } = await run(['audit', '--git', 'HEAD'], project)
    const [, since = ''] = /begin\s+after\s+them:\s+--since\s+([0-9a-f]{12})/.exec(out) ?? []
    const later = await run(['audit', '--git', 'HEAD', '--since', since], project)
    expect(later.status).toBe(0)
    expect(later.out).toMatch(/^git +passed +0 commits since [0-9a-f]{12}: no findings$/m)
  })

  it('is not run where no branch is named', async () => {
    expect(await verdictOf('git', [])).toMatchObject({ outcome: 'not run' })
  })
})
