import { printRegistryCode } from '../../src/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsOf } from '../../src/history/index.js'
import { anyLives } from './lives.js'
import { entryOf, realRegistry } from './real-registry.js'

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
