import { printRegistryCode, stepsOf, updateRules, ruleOf, timelineOf } from '../../src/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLives } from './lives.js'
import { entryOf, realRegistry } from '../base-registry.js'
import { sourceOfRule } from '../../src/history/step.js'

const real = realRegistry()
const publication = stepsOf(entryOf(real, 'X.1.10')).at(-1)

describe('the steps of an entry', () => {
  it('go through each of its former states, from its registration to today', () => {
    fc.assert(
      fc.property(anyLives, (lives) => {
        for (const { entry, states } of lives) {
          const [first, ...changes] = stepsOf(entry)
          expect(first).toMatchObject({ kind: 'registered', entry: states[0]?.entry })
          const reached = changes.map((step) => ('after' in step ? step.after : undefined))
          expect([states[0]?.entry, ...reached]).toEqual(states.map((state) => state.entry))
          const left = changes.map((step) => ('before' in step ? step.before : undefined))
          expect([...left, entry]).toEqual(states.map((state) => state.entry))
        }
      }),
    )
  })

  it('name the fields that changed, with what they were and became', () => {
    expect(publication).toMatchObject({
      kind: 'changed',
      date: '2015-07-02',
      authority: 'publication',
      document: 'rfc7505',
      fields: [
        {
          field: 'references',
          before: [{ document: 'RFC-ietf-appsawg-nullmx-10' }, { document: 'RFC-klensin-smtp-521code-07' }],
          after: [{ document: 'rfc7505' }, { document: 'rfc7504' }],
        },
      ],
    })
  })

  it('say that the description was reworded, without its words', () => {
    const [, reworded] = stepsOf(entryOf(real, 'X.7.28'))
    expect(reworded).toMatchObject({ date: '2019-02-25', authority: 'unknown', fields: [] })
    expect(reworded).toHaveProperty('reworded')
  })

  it('give null for what was or is absent', () => {
    const deprecation = stepsOf(entryOf(real, 'X.6.10')).at(-1)
    expect(deprecation).toMatchObject({ kind: 'deprecated', date: '2012-02' })
    const fields = deprecation?.kind === 'deprecated' ? deprecation.fields : []
    expect(fields.map(({ field, before, after }) => [field, before === null, after === null])).toEqual([
      ['sampleText', false, true],
      ['basicCodes', false, true],
      ['references', false, false],
      ['submitters', false, false],
      ['changeController', false, true],
      ['deprecated', true, false],
    ])
  })

  it('are one for an entry that never changed: its registration', () => {
    const [registered, ...changes] = stepsOf(entryOf(real, 'X.7.26'))
    expect(changes).toEqual([])
    expect(registered).toMatchObject({ kind: 'registered', date: '2014-08-13', authority: 'standards' })
    expect(registered && printRegistryCode(registered.code)).toBe('X.7.26')
  })
})

describe('the rule that judges a step', () => {
  const [registration] = timelineOf(realRegistry())
  const change = timelineOf(realRegistry()).find(({ kind }) => kind === 'changed')

  it('a registration is judged by the rule of registrations', () => {
    expect(registration && ruleOf(registration)).toBe('update/registration')
  })

  it.each([
    ['standards', 'update/standards'],
    ['publication', 'update/publication'],
    ['change-controller', 'update/change-controller'],
    ['iesg', 'update/iesg'],
    ['rfc5248-update', 'update/not-given'],
    ['unknown', 'update/unknown'],
  ] as const)('a change on the authority of %s is judged by %s', (authority, rule) => {
    if (change?.kind !== 'changed') throw new Error('no change')
    expect(ruleOf({ ...change, authority })).toBe(rule)
  })

  it('each rule has the section that asks for it', () => {
    for (const { id, source } of updateRules) expect(sourceOfRule(id)).toBe(source)
    expect(sourceOfRule('no/rule')).toBe('')
  })
})
