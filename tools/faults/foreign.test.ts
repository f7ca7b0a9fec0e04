import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outputs, places, readers, tryImpossible, tryInputs, tryThings, wordFor } from './foreign.mjs'
import { readResults } from './page.mjs'

const timeout = 120_000
const named = <Each extends { readonly name: string }>(list: readonly Each[]): (readonly [string, Each])[] =>
  list.map((each) => [each.name, each])

/** Ends that are right although a command wrote: beside files of others, through a link of the user's own, over an older report. */
const written: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '`dist` of `build`': { 'a folder with files': '0, beside', 'a link to a folder': '0, beside' },
  '`.changeset` of `propose`': { 'a folder with files': '0, beside' },
  'folder of work of `fix`': { 'a folder with files': '0' },
  '`review --output`': { 'a folder with files': '0, beside', 'a link to a folder': '0, beside' },
  '`review.md` of `review --output`': { 'a file': '0, replaced' },
  'report of a step': { 'a file': '0, replaced' },
}

const isInSource = (name: string): boolean => name.includes('entry of')
const rightEnd = (name: string, thing: string): string =>
  written[name]?.[thing] ?? (isInSource(name) ? '1' : '2')

// Windows has no pipes with names, and no such devices.
const hasDevices = existsSync('/dev/null') && existsSync('/proc/self')

describe.skipIf(!hasDevices)('something of others where a command writes', () => {
  it.each(named(places))('stays, and is named: %s', { timeout }, async (name, place) => {
    const outcomes = await tryThings(place, ['a link to a folder', 'a pipe'])
    for (const outcome of outcomes)
      expect([outcome.thing, wordFor(outcome)]).toEqual([outcome.thing, rightEnd(name, outcome.thing)])
  })

  it.each(named(outputs))('is no place for %s', { timeout }, async (_, output) => {
    const outcomes = await tryImpossible(output, ['/proc/registry'])
    expect(outcomes.map(wordFor)).toEqual(['2'])
  })
})

describe.skipIf(!hasDevices)('something else than a file to read', () => {
  it.each(named(readers))('ends %s, with an answer or a reason', { timeout }, async (_, reader) => {
    const [pipe = '', zero = ''] = (await tryInputs(reader, ['a pipe', '/dev/zero'])).map(wordFor)
    expect(pipe).toMatch(/^[012]$/)
    expect(zero).toBe('2')
  })
})

describe('the last run of all foreign things', () => {
  const { foreign } = readResults()

  it('found each as it should be', () => {
    if (foreign === undefined) throw new Error('npm run faults -- foreign makes it')
    expect(foreign.places.rows.map(([name]) => name)).toEqual(places.map(({ name }) => name))
    for (const [name = '', ...words] of foreign.places.rows)
      expect([name, ...words]).toEqual([name, ...foreign.places.kinds.map((thing) => rightEnd(name, thing))])
    expect(foreign.outputs.rows.flatMap(([, ...words]) => words).filter((word) => word !== '2')).toEqual([])
    expect(foreign.inputs.rows.map(([name]) => name)).toEqual(readers.map(({ name }) => name))
    expect(
      foreign.inputs.rows.flatMap(([, ...words]) => words).filter((word) => !/^[012]$/.test(word)),
    ).toEqual([])
  })
})
