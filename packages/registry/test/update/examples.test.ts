import { describe, expect, it } from 'vitest'
import { baseRegistry } from '../../src/example/example-registry.js'
import { judgeUpdate, updateRules } from '../../src/index.js'
import type { RegistryPair } from '../../src/index.js'

const refusing = ({ before, after }: RegistryPair): readonly string[] =>
  judgeUpdate(before, after).flatMap(({ findings }) => findings.map(({ rule }) => rule))

describe.each(updateRules)('$id', ({ id, example, source }) => {
  it('refuses its first example, and cites its section', () => {
    const { before, after } = example.fires(baseRegistry())
    const findings = judgeUpdate(before, after).flatMap((update) => update.findings)
    expect(findings.map(({ rule }) => rule)).toContain(id)
    expect(findings.find(({ rule }) => rule === id)?.source).toBe(source)
  })

  it('lets its second example pass, as all other rules do', () => {
    expect(refusing(example.quiet(baseRegistry()))).toEqual([])
  })
})

it('has an id of its own for each rule', () => {
  expect(new Set(updateRules.map(({ id }) => id)).size).toBe(updateRules.length)
})

it('has one rule at most for each authority', () => {
  const authorities = updateRules.flatMap(({ authority }) => authority ?? [])
  expect(authorities.toSorted()).toEqual([
    'change-controller',
    'iesg',
    'publication',
    'rfc5248-update',
    'standards',
    'unknown',
  ])
})
