import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultRules } from '../src/index.js'
import { loadSource } from '../src/load.js'
import { expectedOf, fixtureNames, likeExpected, withFixture } from './fixture.js'

describe('a fixture has exactly the findings that were written down for it', () => {
  it.each(fixtureNames)('%s', async (name) => {
    const { findings, registry } = await withFixture(name, loadSource)
    const expected = expectedOf(name)
    expect(findings.map((finding, index) => likeExpected(finding, expected[index]))).toEqual(expected)
    expect(registry !== undefined).toBe(findings.every(({ severity }) => severity !== 'error'))
  })
})

describe('the fixtures as a whole', () => {
  it('make every rule fire', () => {
    const fired = new Set(fixtureNames.flatMap(expectedOf).map(({ rule }) => rule))
    expect(Object.keys(faultRules).filter((rule) => !fired.has(rule))).toEqual([])
  })

  it.each(fixtureNames)('%s says in its README what is wrong', (name) => {
    const readme = readFileSync(join(import.meta.dirname, 'fixtures', name, 'README.md'), 'utf8')
    expect(readme).toMatch(/^# .+\n\n\S.+\n$/)
  })
})

describe('every finding', () => {
  it.each(fixtureNames)('of %s has a message in one sentence, and advice', async (name) => {
    const { findings } = await withFixture(name, loadSource)
    for (const { message, advice } of findings) {
      expect(message).toMatch(/^\S.*[^.\s]$/)
      expect(advice).toMatch(/^[A-Z].*[^.\s]$/)
      expect(`${message} ${advice}`).not.toMatch(/must (?:NOT )?(?:be|have|match)|undefined|\[object/)
    }
  })
})

// Following them would take more memory and time than there is; the test's own limit would end it.
it('follows no alias, so that a bomb of them gives its findings', async () => {
  const { registry, findings } = await withFixture('alias-bomb', loadSource)
  expect(registry).toBeUndefined()
  expect(findings.length).toBeGreaterThan(0)
})
