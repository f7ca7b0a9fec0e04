import {
  allEntries,
  parseRegistryCode,
  printRegistryCode,
  filterTimeline,
  stepsOf,
  timelineOf,
} from '../../src/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step, TimelineFilter } from '../../src/index.js'
import { anyLives, registryOf } from './lives.js'
import { entryOf, realRegistry } from '../base-registry.js'
import { documentsIn, peopleIn } from '../../src/history/timeline.js'

const real = realRegistry()
const timeline = timelineOf(real)
const brief = ({ date, code }: Step): string => `${date} ${printRegistryCode(code)}`
const taken = (filter: TimelineFilter): readonly string[] => filterTimeline(timeline, filter).map(brief)
const code = parseRegistryCode('X.7.25')

describe('the timeline', () => {
  it('has every step of every entry once, in the order of their days', () => {
    fc.assert(
      fc.property(anyLives, (lives) => {
        const registry = registryOf(lives)
        const steps = timelineOf(registry)
        expect(steps).toHaveLength(lives.flatMap(({ states }) => states).length)
        const dates = steps.map(({ date = '' }) => date)
        expect(dates).toEqual(dates.toSorted())
        for (const entry of allEntries(registry))
          expect(
            steps.filter((step) => printRegistryCode(step.code) === printRegistryCode(entry.code)),
          ).toEqual(stepsOf(entry))
      }),
    )
  })

  it('puts the steps of one day in the order of their codes, X.7.9 before X.7.10', () => {
    const first = timeline.filter(({ date }) => date === '2008-05-29').map(brief)
    expect(first.slice(0, 4)).toEqual([
      '2008-05-29 2.XXX.YYY',
      '2008-05-29 4.XXX.YYY',
      '2008-05-29 5.XXX.YYY',
      '2008-05-29 X.0.YYY',
    ])
    expect(first.indexOf('2008-05-29 X.7.9')).toBeLessThan(first.indexOf('2008-05-29 X.7.10'))
  })

  it('puts a step that no source dates before all others', () => {
    const [first, ...others] = real.enumerated
    if (!first) throw new Error('no entry')
    const { date: _, dateFrom: __, ...registration } = first.registration
    const steps = timelineOf({ ...real, enumerated: [...others, { ...first, registration }] })
    expect(steps[0]).toMatchObject({ kind: 'registered', code: first.code })
    expect(steps[0]).not.toHaveProperty('date')
  })
})

describe('a filter of the timeline', () => {
  it('takes everything where it asks for nothing', () => {
    expect(filterTimeline(timeline, {})).toEqual(timeline)
    expect(timeline).toHaveLength(115)
  })

  it('takes the steps of one entry', () => {
    expect(code && taken({ code })).toEqual(
      ['2014-08-13', '2015-05-30', '2015-06-04', '2015-06-05', '2015-08-24', '2019-02-07'].map(
        (date) => `${date} X.7.25`,
      ),
    )
  })

  it('takes a span of days or months, its ends included', () => {
    expect(taken({ since: '2015-05-30', until: '2015-06-04' })).toEqual([
      '2015-05-30 X.7.25',
      '2015-06-04 X.7.25',
    ])
    expect(taken({ since: '2015-08', until: '2017-06' })).toEqual(['2015-08-24 X.7.25', '2017-06-22 X.7.28'])
    expect(taken({ since: '2019-11-27' })).toEqual(['2019-11-27 X.7.30', '2024-12-06 X.7.28'])
    expect(taken({ until: '2008-09' })).toHaveLength(74)
  })

  it('takes a step whose month alone is known if it may lie in the span', () => {
    const inFebruary = ['X.6.7', 'X.6.8', 'X.6.9', 'X.6.10'].map((each) => `2012-02 ${each}`)
    expect(taken({ since: '2012-02-10', until: '2012-02-20' })).toEqual(inFebruary)
    expect(taken({ since: '2012-03-01', until: '2012-07-31' })).toEqual([])
  })

  it('parts any timeline at any month, nothing left out but what is not dated, nothing taken twice', () => {
    fc.assert(
      fc.property(anyLives, fc.integer({ min: 1, max: 12 }), (lives, month) => {
        const steps = timelineOf(registryOf(lives))
        const until = `2010-${String(month).padStart(2, '0')}`
        const since = month === 12 ? '2011-01' : `2010-${String(month + 1).padStart(2, '0')}`
        const parts = [...filterTimeline(steps, { until }), ...filterTimeline(steps, { since })]
        expect(parts).toEqual(steps.filter(({ date }) => date !== undefined))
      }),
    )
  })

  it('takes what rests on a document, and where a reference to it came or went', () => {
    expect(taken({ document: 'rfc7504' })).toEqual(['2015-07-02 X.1.10', '2015-07-02 X.3.2'])
    expect(taken({ document: 'rfc7601' })).toEqual(['2015-08-24 X.7.25', '2019-02-07 X.7.25'])
    expect(taken({ document: 'rfc6531' })).toHaveLength(4)
  })

  it('leaves out a change beside which a reference stood unmoved', () => {
    expect(taken({ document: 'rfc3463' }).filter((step) => step.endsWith('X.3.2'))).toEqual([
      '2008-05-29 X.3.2',
    ])
  })

  it('takes what changed a field, a reworded description and a registration among them', () => {
    expect(taken({ field: 'submitters' })).toEqual([
      '2012-02 X.6.10',
      '2015-05-18 X.1.10',
      '2015-05-18 X.3.2',
    ])
    expect(taken({ field: 'description', since: '2013-01' })).toEqual([
      '2015-05-18 X.3.2',
      '2015-07-02 X.7.27',
      '2019-02-25 X.7.28',
      '2019-07-03 X.7.29',
    ])
    expect(taken({ field: 'registration' })).toHaveLength(92)
    expect(taken({ field: 'deprecated' })).toEqual(['2012-02 X.6.10'])
  })

  it('takes what people did, and where they came or went', () => {
    expect(taken({ person: 'standards@taugh.com' })).toEqual(['2017-06-22 X.7.28'])
    expect(taken({ person: 'J. Klensin', since: '2010-01' })).toEqual([
      '2015-05-18 X.1.10',
      '2015-05-18 X.3.2',
    ])
    expect(taken({ person: 'G. Vaudreuil', since: '2009-01' })).toEqual([])
    const [first, ...others] = timeline.filter(({ kind }) => kind === 'changed')
    if (first?.kind !== 'changed') throw new Error('no change')
    const acting = { ...first, by: 'somebody@example.org' }
    expect(filterTimeline([acting, ...others], { person: 'somebody@example.org' })).toEqual([acting])
  })

  it('takes what was done on one kind of word, or judged by one rule', () => {
    const published = [
      '2015-07-02 X.1.10',
      '2015-07-02 X.3.2',
      '2015-07-02 X.7.27',
      '2015-08-24 X.7.25',
      '2019-07-11 X.7.29',
      '2019-11-27 X.7.30',
    ]
    expect(taken({ authority: 'publication' })).toEqual(published)
    expect(taken({ rule: 'update/publication' })).toEqual(published)
    expect(taken({ authority: 'initial-population' })).toHaveLength(70)
    expect(taken({ rule: 'update/registration' })).toHaveLength(92)
    expect(taken({ rule: 'no/rule' })).toEqual([])
  })

  it('takes what meets all that it asks for', () => {
    expect(code && taken({ code, authority: 'publication' })).toEqual(['2015-08-24 X.7.25'])
    expect(code && taken({ code, field: 'submitters' })).toEqual([])
  })

  it('finds its way from any entry of the registry', () => {
    const entry = entryOf(real, 'X.6.10')
    expect(filterTimeline(timeline, { code: entry.code })).toEqual(stepsOf(entry))
  })
})

describe('what a step names', () => {
  const [registered, , , added, published] = stepsOf(entryOf(real, 'X.1.10'))

  it('a registration names its document and references, its submitters and change controller', () => {
    expect(registered && documentsIn(registered)).toEqual([
      'RFC-ietf-appsawg-nullmx-08',
      'RFC-ietf-appsawg-nullmx-08',
    ])
    expect(registered && peopleIn(registered)).toEqual(['J. Levine', 'M. Delany', 'IESG'])
  })

  it('a change names the references that went and came, and nobody who stayed', () => {
    expect(published && documentsIn(published)).toEqual([
      'rfc7505',
      'RFC-ietf-appsawg-nullmx-10',
      'RFC-klensin-smtp-521code-07',
      'rfc7505',
      'rfc7504',
    ])
    expect(published && peopleIn(published)).toEqual([])
  })

  it('a change names the submitter who came, and not those who were there', () => {
    expect(added && peopleIn(added)).toEqual(['J. Klensin'])
    expect(added && documentsIn(added)).toEqual([])
  })

  it('a change names the change controller who went', () => {
    const deprecation = stepsOf(entryOf(real, 'X.6.10')).at(-1)
    expect(deprecation && peopleIn(deprecation)).toEqual(['Jiankang YAO', 'IESG'])
  })
})
