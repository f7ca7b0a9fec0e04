import type { Entry, Field } from '../../src/index.js'
import { allEntries, hasRefusal, judgeUpdate } from '../../src/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from './arbitrary-changes.js'
import { anyChange, anyEntry, anyStanding, applyChange, kindOf } from './arbitrary-changes.js'
import type { Standing } from './rfc-conditions.js'
import { mayChange } from './rfc-conditions.js'
import { registryOf } from './updates.js'

// In these updates a reference never becomes the RFC of a draft, so that a claim of publication is never true.
function isAllowed(entry: Entry, edit: Edit, touched: readonly Field[], standing: Standing): boolean {
  const { claimant, isTrue } = edit
  if (!isTrue) return false
  if (claimant === 'change-controller' && entry.changeController === undefined) return false
  const governed = touched.filter((field) => field !== 'securityNote')
  if (governed.length === 0) return false
  return governed.every((field) => mayChange(kindOf(field, entry), standing, claimant))
}

const updateOf = (entry: Entry, edits: readonly Edit[], standing: Standing) => {
  let after = entry
  let expected = true
  for (const edit of edits) {
    const made = applyChange(after, edit)
    expected &&= isAllowed(after, edit, made.touched, standing)
    after = made.after
  }
  const registries = [registryOf(entry, standing), registryOf(after, standing)] as const
  return { registries, expected }
}

describe('any update of any entry', () => {
  it('is permitted exactly when each of its claims may change each of its fields, and shows what it has to show', () => {
    fc.assert(
      fc.property(
        anyEntry,
        fc.array(anyChange, { minLength: 1, maxLength: 3 }),
        anyStanding,
        (entry, edits, standing) => {
          const { registries, expected } = updateOf(entry, edits, standing)
          expect(hasRefusal(judgeUpdate(...registries))).toBe(!expected)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('has a finding of the same rule for every field that is refused', () => {
    fc.assert(
      fc.property(anyEntry, anyChange, anyStanding, (entry, edit, standing) => {
        const [update] = judgeUpdate(...updateOf(entry, [edit], standing).registries)
        const refused = update?.fields.filter(({ permitted }) => !permitted) ?? []
        const found = new Set(update?.findings.map(({ rule }) => rule))
        expect(refused.filter(({ rule }) => !found.has(rule))).toEqual([])
      }),
    )
  })

  it('is the same whichever way round the claims of other entries stand, and says nothing of entries that stay', () => {
    fc.assert(
      fc.property(anyEntry, anyChange, anyStanding, (entry, edit, standing) => {
        const [before, after] = updateOf(entry, [edit], standing).registries
        expect(judgeUpdate(before, after).map(({ code }) => code)).toEqual([entry.code])
        expect(judgeUpdate(before, before)).toEqual([])
        expect(allEntries(after).length).toBe(allEntries(before).length)
      }),
    )
  })
})
