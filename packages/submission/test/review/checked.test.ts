import { conflictRules, exceptionNotNeeded, judgements, updateRules } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { changesetRules, mergeRule, removalRules } from '../../src/index.js'
import { checkedRulesOf } from '../../src/review/checked.js'

const ids = [
  ...[...conflictRules, ...updateRules, exceptionNotNeeded, mergeRule].map(({ id }) => id),
  ...judgements.map(({ rule }) => rule),
  ...Object.keys({ ...changesetRules, ...removalRules }),
]

/** The groups that a change of no entry passes where one rule finds something. */
function passedWith(rule: string, severity: 'warning' | 'note' = 'warning'): readonly string[] {
  const finding = { rule, severity, place: { file: 'a.yaml' }, message: 'a fault', advice: 'mend it' }
  return checkedRulesOf([], [finding]).map(({ rules }) => rules)
}

describe('the list of what was checked', () => {
  it('has a line of its own for each rule on a change, apart from the form of the files', () => {
    expect(ids.filter((id) => !passedWith(id).includes('files'))).toEqual([])
  })

  it('leaves out a group in which something was found', () => {
    expect(passedWith('value/basic-codes')).not.toContain('files')
    expect(passedWith('date/future')).not.toContain('date')
    expect(passedWith('frame/document-standing')).not.toContain('frame')
  })

  it('keeps a group in which there is only a note', () => {
    expect(passedWith('frame/document-new', 'note')).toContain('frame')
  })

  it('names no rule on entries where no entry changes', () => {
    expect(passedWith('none')).toEqual(['date', 'frame', 'release', 'review'])
  })
})
