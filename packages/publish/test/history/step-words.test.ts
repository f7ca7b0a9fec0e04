import { timelineOf } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { stepTitle, stepWords } from '../../src/history/step-words.js'
import { frozenRegistry } from '../real-registry.js'

const timeline = timelineOf(frozenRegistry())
const registered = timeline.find(({ kind }) => kind === 'registered')

describe('the words of a step', () => {
  it('say of a registration what was registered, with which references, and on which authority', () => {
    const step = timeline.find((each) => each.kind === 'registered' && stepTitle(each).startsWith('X.7.30 '))
    expect(step && stepTitle(step)).toBe('X.7.30 registered: REQUIRETLS support required')
    expect(step && stepWords(step)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^basic status codes: /),
        expect.stringMatching(/^references: .+/),
        expect.stringMatching(/^authority: /),
      ]),
    )
  })

  it('have no line on references where an entry has none', () => {
    if (registered?.kind !== 'registered') throw new Error('no registration')
    const words = stepWords({ ...registered, entry: { ...registered.entry, references: [] } })
    expect(words.filter((line) => line.startsWith('references:'))).toEqual([])
  })

  it('say of a deprecation that the code is deprecated, and not what else changed', () => {
    const titles = timeline.filter(({ kind }) => kind === 'deprecated').map(stepTitle)
    expect(titles).toContain('X.6.10 deprecated')
    expect(titles.every((title) => /^[X\d.]+ deprecated$/.test(title))).toBe(true)
  })
})
