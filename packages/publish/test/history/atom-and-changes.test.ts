import type { Step } from '@smtp-status/registry'
import { timelineOf } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { atomArtifact, changesArtifact } from '../../src/history/changes-artifacts.js'
import { toPublishedHistory } from '../../src/history/history-artifact.js'
import { stepInWords } from '../../src/parts/index.js'
import { smallRegistry } from '../support/small-registry.js'
import { documentOf } from '../support/small-xml.js'

const asOf = '2015-01-01'
const sentence =
  "This is the registry as of 2015-01-01, computed from its history; descriptions have today's wording."

/** The first steps of the small registry, with other facts. */
function stepsWith(facts: Partial<Pick<Step, 'note'>>): readonly Step[] {
  return timelineOf(smallRegistry).map((step) => Object.assign({}, step, facts))
}

describe('a feed', () => {
  it('of no step has the day of the registry, and no entry', () => {
    const { text } = atomArtifact(smallRegistry, [])
    expect(text).toContain('\n  <updated>2008-05-29T00:00:00Z</updated>\n')
    expect(text).not.toContain('<entry>')
  })

  it('of a past day says so below its title, and one of today does not', () => {
    expect(atomArtifact(smallRegistry, [], { asOf }).text).toContain(
      `</title>\n  <subtitle>${sentence}</subtitle>\n`,
    )
    expect(atomArtifact(smallRegistry, []).text).not.toContain('subtitle')
  })

  it('has a mark for each character that XML cannot hold', () => {
    const { text } = atomArtifact(smallRegistry, stepsWith({ note: 'a\u0000b\uFFFEc' }))
    expect(text).toContain('note: a\uFFFDb\uFFFDc')
    expect(() => documentOf(text)).not.toThrow()
  })
})

describe('the changes as Markdown', () => {
  it('of no step are a title, and the sentence of a past day', () => {
    const title = `# Changes of the ${smallRegistry.title}\n`
    expect(changesArtifact(smallRegistry, []).text).toBe(title)
    expect(changesArtifact(smallRegistry, [], { asOf }).text).toBe(`${title}\n${sentence}\n`)
  })

  it('have each text on one line', () => {
    const { text } = changesArtifact(smallRegistry, stepsWith({ note: 'a \n\n b\tc' }))
    expect(text).toContain('  - note: a b c\n')
  })

  it('name the steps of which no source tells the day', () => {
    const { text } = changesArtifact(smallRegistry, timelineOf(smallRegistry))
    expect(text).toContain('\n## No source tells when\n\n- **5.XXX.YYY registered: Permanent Failure**\n')
  })
})

describe('the history', () => {
  it('of today has the newest day of all, that of the release among them', () => {
    const published = (released?: string): unknown =>
      toPublishedHistory({ ...smallRegistry, ...(released !== undefined && { released }) }, []).published
    expect(published()).toBe('2008-05-29')
    expect(published('2031-01-01')).toBe('2031-01-01')
    expect(toPublishedHistory(smallRegistry, timelineOf(smallRegistry)).published).toBe('2017-06-22')
    expect(toPublishedHistory(smallRegistry, [])).not.toHaveProperty('asOf')
  })

  it('of a past day has that day alone, and no wordings', () => {
    const steps = timelineOf(smallRegistry)
    const past = toPublishedHistory(smallRegistry, steps, { asOf })
    expect(past).toHaveProperty('asOf', asOf)
    expect(past).not.toHaveProperty('published')
    expect(past.steps.filter((step) => 'wording' in step)).toEqual([])
    expect(toPublishedHistory(smallRegistry, steps).steps.filter((step) => 'wording' in step)).not.toEqual([])
  })
})

describe('the effect of a step, in a few words', () => {
  const history = [
    { date: '2020-01-01', authority: 'standards', was: { submitters: ['A. B'], sampleText: 'a' } },
    { date: '2021-01-01', authority: 'standards', was: {}, reworded: 'All of it.' },
    { date: '2022-01-01', authority: 'standards', was: { deprecated: null, submitters: ['C. D'] } },
  ] as const
  const enumerated = smallRegistry.enumerated
    .filter(({ deprecated }) => deprecated !== undefined)
    .map((entry) => Object.assign({}, entry, { history }))

  it('is one of these', () => {
    const steps = timelineOf({ ...smallRegistry, classes: [], subjects: [], enumerated })
    expect(steps.map(stepInWords)).toEqual(['Registered', 'Sample text, submitters', 'Wording', 'Deprecated'])
  })
})
