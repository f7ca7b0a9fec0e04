import { updateRules } from '../../src/index.js'
import { expect, it } from 'vitest'
import { ruleOf, timelineOf } from '../../src/history/index.js'
import { sourceOfRule } from '../../src/history/rule-of.js'
import { realRegistry } from './real-registry.js'

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
