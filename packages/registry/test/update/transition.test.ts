import type { Change, Entry } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { transitionOf } from '../../src/update/transition.js'
import { entries, registryOf } from './updates.js'
import fc from 'fast-check'
import { changedFields, undoChange } from '../../src/index.js'
import { anyChange, anyEntry, applyChange } from './arbitrary-changes.js'

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

describe('undoing a change', () => {
  const change = (was: Change['was']): Change => ({ date: '2024-12-06', authority: 'iesg', was })

  describe('undoChange', () => {
    it('puts back what the change holds, and ends the history before it', () => {
      const undone = change({ sampleText: 'Former text' })
      const later = change({ classes: null })
      const entry = { ...entries.enumerated, history: [...entries.enumerated.history, undone, later] }
      expect(undoChange(entry, undone)).toEqual({ ...entries.enumerated, sampleText: 'Former text' })
    })

    it('takes a field out where the change says that it was absent', () => {
      const deprecated = { replacedBy: entries.enumerated.code, reason: 'Why.' }
      const full: Entry = {
        ...entries.enumerated,
        classes: [5],
        securityNote: 'A note.',
        deprecated,
      }
      const was = {
        sampleText: null,
        basicCodes: null,
        classes: null,
        changeController: null,
        securityNote: null,
        deprecated: null,
      }
      expect(Object.keys(undoChange(full, change(was))).toSorted()).toEqual([
        'code',
        'description',
        'exceptions',
        'history',
        'references',
        'registration',
        'submitters',
      ])
    })

    it.each(['class', 'subject'] as const)('puts back the summary of an entry in the table %s', (table) => {
      const entry = entries[table]
      const undone = undoChange(entry, change({ summary: 'Former', sampleText: 'Not of this table' }))
      expect(undone).toEqual({ ...entry, summary: 'Former' })
    })

    it('leaves the history alone where the change is not in it', () => {
      expect(undoChange(entries.enumerated, change({}))).toEqual(entries.enumerated)
    })

    it('leaves no history before the first change', () => {
      const only = change({ sampleText: 'Former text' })
      expect(undoChange({ ...entries.enumerated, history: [only] }, only).history).toEqual([])
    })

    it('leaves a field as it is that the change does not name', () => {
      const deprecated = { replacedBy: entries.enumerated.code, reason: 'Why.' }
      const entry: Entry = { ...entries.enumerated, classes: [5], securityNote: 'A note.', deprecated }
      expect(undoChange(entry, change({ sampleText: 'Former text' }))).toEqual({
        ...entry,
        sampleText: 'Former text',
      })
    })

    it('undoes the later one of two changes that say the same', () => {
      const same = change({})
      const entry = { ...entries.class, history: [same, same] }
      expect(undoChange(entry, { ...same }).history).toEqual([same])
    })

    it('gives back what any change was made of, but for the wording of the description', () => {
      fc.assert(
        fc.property(anyEntry, anyChange, (entry, edit) => {
          const { after, claim } = applyChange(entry, edit)
          expect(undoChange(after, claim)).toEqual({ ...entry, description: after.description })
        }),
      )
    })

    it('goes back by any number of changes, the newest first', () => {
      fc.assert(
        fc.property(anyEntry, fc.array(anyChange, { maxLength: 5 }), (entry, edits) => {
          let after: Entry = entry
          for (const edit of edits) ({ after } = applyChange(after, edit))
          const undone = after.history.slice(entry.history.length).toReversed()
          let before = after
          for (const each of undone) before = undoChange(before, each)
          expect(before).toEqual({ ...entry, description: after.description })
        }),
      )
    })
  })

  describe('changedFields', () => {
    it('names nothing for two entries that say the same, whatever the order of their keys', () => {
      const { code, ...rest } = entries.enumerated
      expect(changedFields(entries.enumerated, { ...rest, code })).toEqual([])
    })

    it('counts the order of a list', () => {
      const two = { ...entries.class, submitters: ['One', 'Two'] }
      expect(changedFields(two, { ...two, submitters: ['Two', 'One'] })).toEqual(['submitters'])
    })

    it('names the fields in the order of the file', () => {
      const { changeController: _, ...without } = entries.enumerated
      const after: Entry = { ...without, exceptions: [{ rule: 'r', reason: 'Why.' }], classes: [4] }
      expect(changedFields(entries.enumerated, after)).toEqual(['classes', 'changeController', 'exceptions'])
    })

    it('names the code, and what one table has and another has not', () => {
      expect(changedFields(entries.class, entries.subject)).toEqual(['code'])
      expect(changedFields(entries.class, entries.enumerated)).toEqual([
        'code',
        'summary',
        'sampleText',
        'basicCodes',
      ])
    })

    it('names exactly the fields that any change touches', () => {
      fc.assert(
        fc.property(anyEntry, anyChange, (entry, edit) => {
          const { after, touched } = applyChange(entry, edit)
          expect(new Set(changedFields(entry, after))).toEqual(new Set([...touched, 'history']))
        }),
      )
    })
  })
})
