import { undoChange } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import {
  findReuse,
  judgeStep,
  checkInitialPopulation,
  checkRegisteredState,
} from '../../src/history/judge-step.js'
import { withEntries } from '../../src/model/registry.js'
import { entryOf, realRegistry } from '../base-registry.js'

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

describe('the state at registration', () => {
  const entry = entryOf(real, 'X.1.3')
  const paths = (state: typeof entry): readonly string[] =>
    checkRegisteredState(state).map(({ path }) => path.join('/'))

  it('a complete entry that refers to its document can be registered', () => {
    expect(paths(entry)).toEqual([])
    expect(checkInitialPopulation(entry, real)).toEqual([])
  })

  it.each(['class', 'subject'] as const)(
    'a %s sub-code needs no basic status codes, but a summary',
    (table) => {
      const [state] = table === 'class' ? real.classes : real.subjects
      expect(state && paths(state)).toEqual([])
      expect(state && paths({ ...state, summary: '' })).toEqual(['summary'])
    },
  )

  it('an enumerated status code needs a sample text and basic status codes', () => {
    if (!('sampleText' in entry) || 'summary' in entry) throw new Error('no enumerated status code')
    const { sampleText: _, basicCodes: __, ...rest } = entry
    expect(paths(rest)).toEqual(['sampleText', 'basicCodes'])
  })

  it('an entry is not registered as deprecated', () => {
    const deprecated = { replacedBy: entryOf(real, 'X.1.1').code, reason: 'Another code says it.' }
    expect(paths({ ...entry, deprecated })).toEqual(['deprecated'])
  })

  it('an entry refers to the document that it is registered on, with or without a section', () => {
    const { document } = entry.registration
    expect(paths({ ...entry, references: [{ document, section: '3' }] })).toEqual([])
    expect(checkRegisteredState({ ...entry, references: [{ document: 'rfc7504' }] })).toMatchObject([
      { rule: 'audit/registered-state', path: ['references'], found: 'rfc7504', expected: document },
    ])
    expect(checkRegisteredState({ ...entry, references: [] })).toMatchObject([{ found: 'no reference' }])
  })

  it('the initial population came in on the day of the creation of the registry', () => {
    const { date: _, dateFrom: __, ...undated } = entry.registration
    expect(checkInitialPopulation({ ...entry, registration: undated }, real)).toMatchObject([
      { rule: 'audit/initial-population', found: 'nothing', expected: '2008-05-29' },
    ])
  })
})
