import type { Change, Entry } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { transitionOf } from '../../src/update/transition.js'
import { entries, registryOf } from './updates.js'

const item = (day: string, was: Change['was'] = {}): Change => ({
  date: `2020-01-${day}`,
  authority: 'iesg',
  was,
})
const [first, second, third] = [item('01'), item('02'), item('03')]
const withHistory = (...history: readonly Change[]): Entry => ({ ...entries.enumerated, history })
const registry = registryOf(entries.enumerated, 'Internet-Draft')
const between = (states: { readonly before?: Entry; readonly after?: Entry }) =>
  transitionOf(entries.enumerated.code, { before: registry, after: registry }, states)

/** The claims of an update from one history to another: the days, with their places. */
const claims = (past: readonly Change[], now: readonly Change[]): readonly string[] =>
  between({ before: withHistory(...past), after: withHistory(...now) }).steps.map(
    ({ index, claim }) => `${index} ${claim.date}`,
  )

describe('the claims of an update', () => {
  it('are the items behind those of the past', () => {
    expect(claims([first], [first, second, third])).toEqual(['1 2020-01-02', '2 2020-01-03'])
    expect(claims([first], [first])).toEqual([])
    expect(claims([], [first])).toEqual(['0 2020-01-01'])
  })

  it('may say the same as an item of the past', () => {
    expect(claims([first], [first, first])).toEqual(['1 2020-01-01'])
  })

  it('are none of the past that an item put between or before has moved', () => {
    expect(claims([first, second], [first, third, second])).toEqual([])
    expect(claims([first, second], [third, first, second])).toEqual([])
    expect(claims([first, second], [second, first, third])).toEqual(['2 2020-01-03'])
  })
})

describe('the states between which a claim stands', () => {
  const change = item('02', { sampleText: 'In between' })
  const last = item('03', { classes: null })
  const before: Entry = { ...entries.enumerated, sampleText: 'Before', history: [first] }
  const after: Entry = { ...entries.enumerated, classes: [5], history: [first, change, last] }

  it('begin with what truly stood before, and end with what stands now', () => {
    const { steps, changed, registered } = between({ before, after })
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [before, { ...entries.enumerated, history: [first, change] }],
      [{ ...entries.enumerated, history: [first, change] }, after],
    ])
    expect(steps.map(({ fields }) => fields)).toEqual([['sampleText'], ['classes']])
    expect(changed).toEqual(['sampleText', 'classes', 'history'])
    expect(registered).toBeUndefined()
  })

  it('begin with the registration where the entry is new', () => {
    const { steps, changed, registered } = between({ after: { ...after, history: [change, last] } })
    expect(registered).toEqual({ ...entries.enumerated, sampleText: 'In between', history: [] })
    expect(steps.map(({ from }) => from)[0]).toEqual(registered)
    expect(changed).toEqual([])
  })

  it('are none where the entry is gone', () => {
    const { steps, changed, registered } = between({ before })
    expect([steps, changed, registered]).toEqual([[], [], undefined])
  })
})
