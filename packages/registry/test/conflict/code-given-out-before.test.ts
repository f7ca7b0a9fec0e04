import type { Change, Registry } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { nextCode, withEntry } from '../../src/example/example-registry.js'
import { base, found } from './found.js'

const entry = (date: string | undefined, history: readonly Change[]): Registry =>
  withEntry(base, {
    registration: {
      ...(date === undefined ? {} : { date, dateFrom: 'iana' }),
      authority: 'standards',
      document: 'example-specification',
    },
    history,
  })
const change = (date: string): Change => ({ date, authority: 'standards', was: { sampleText: 'Before' } })

describe('a code that was given out before', () => {
  it.each([
    ['2012-08-05', '2012-08-04', true],
    ['2012-08-05', '2012-07', true],
    ['2012-08', '2012-07-31', true],
    ['2012-08-05', '2012-08-05', false],
    ['2012-08-05', '2012-08', false],
    ['2012-08', '2012-08-01', false],
    ['2012-08', '2015-01-01', false],
    [undefined, '1999-01-01', false],
  ])('registered %s and changed %s: %s', (registered, changed, isFound) => {
    const expected = isFound ? ['code/given-out-before X.0.2 history.0.date'] : []
    expect(found(entry(registered, [change(changed)]))).toEqual(expected)
  })

  it('is one that was deprecated and is not any more, and not one that was deprecated anew', () => {
    const deprecated = { replacedBy: nextCode(base), reason: 'Shown.' }
    const history: readonly Change[] = [{ date: '2012-08-05', authority: 'iesg', was: { deprecated } }]
    const ground = withEntry(base)
    const undone: readonly Change[] = [{ date: '2012-08-05', authority: 'iesg', was: { deprecated: null } }]
    const texts = { sampleText: 'Rehearsal', description: 'Quite other.' }
    expect(found(withEntry(ground, { history, ...texts }))).toEqual([
      'code/given-out-before X.0.3 history.0.was.deprecated',
    ])
    expect(found(withEntry(ground, { history, deprecated, ...texts }))).toEqual([])
    expect(found(withEntry(ground, { history: undone, ...texts }))).toEqual([])
  })
})
