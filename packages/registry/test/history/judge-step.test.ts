import { undoChange } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { findReuse, judgeStep } from '../../src/history/judge-step.js'
import { withEntries } from '../../src/history/with-entries.js'
import { entryOf, realRegistry } from './real-registry.js'

const real = realRegistry()

describe('one step, judged as if it were made today', () => {
  const after = entryOf(real, 'X.7.30')
  const [change] = after.history
  const before = change && undoChange(after, change)

  it('is permitted if a rule permits it', () => {
    expect(judgeStep(real, before, after)).toEqual([])
    expect(before && judgeStep(real, undefined, before)).toEqual([])
  })

  it('is refused if no rule permits it', () => {
    const other = { ...after, submitters: ['J. Klensin'] }
    expect(judgeStep(real, before, other).map(({ rule, path }) => `${rule} ${path.join('/')}`)).toEqual([
      'update/claim-missing submitters',
      'update/publication submitters',
    ])
  })

  it('may have reworded the description, whose former wording is not kept', () => {
    const [reworded] = entryOf(real, 'X.7.29').history
    const entry = { ...entryOf(real, 'X.7.29'), history: reworded ? [reworded] : [] }
    const rules = judgeStep(real, { ...entry, history: [] }, entry).map(({ rule }) => rule)
    expect(reworded).toHaveProperty('reworded')
    expect(rules).toEqual(['update/unknown'])
  })
})

describe('codes that were given out more than once', () => {
  it('are none in the frozen registry', () => {
    expect(findReuse(real)).toEqual([])
  })

  it('are found where two entries have one code', () => {
    const [entry] = real.subjects
    if (!entry) throw new Error('no entry')
    const found = findReuse(withEntries(real, [entry, { ...entry, summary: 'Another' }]))
    expect(found.map(({ rule, code }) => [rule, code])).toEqual([['code/twice', entry.code]])
  })
})
