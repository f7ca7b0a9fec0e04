import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { enumeratedEntries } from '@smtp-status/codes/full'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { packedCauses, packedCodes, packedProviders } from '../../src/knowledge/generated/facts.js'
import { interpret } from '../../src/knowledge/index.js'
import { unpackCause } from '../../src/knowledge/packed.js'

const registered = new Set<string>(enumeratedEntries().map(({ code }) => code))
const causes = packedCauses.map(unpackCause)

it('says of every registered code what it concerns, and of no other', () => {
  const codes = new Set<string>(packedCodes.map(([code]) => code))
  const known = enumeratedEntries().filter(({ registration }) => (registration.date ?? '') < '2026-11-29')
  expect(known.filter(({ code }) => !codes.has(code))).toEqual([])
  expect([...codes].filter((code) => !registered.has(code))).toEqual([])
})

it('names a registered code for every cause', () => {
  expect(causes.filter(({ code }) => !registered.has(code))).toEqual([])
})

interface Described {
  readonly causes: readonly {
    readonly cause: string
    readonly general?: boolean
    readonly cues?: Readonly<Record<string, readonly string[]>>
  }[]
}

const folder = join(import.meta.dirname, '../../knowledge/causes')
const described = readdirSync(folder).flatMap((file) => {
  const { causes: ofFile }: Described = parse(readFileSync(join(folder, file), 'utf8'))
  return ofFile
})
const strong = described
  .filter(({ general }) => general !== true)
  .flatMap(({ cause, cues = {} }) => Object.values(cues).flatMap((list) => list.map((cue) => [cue, cause])))

it('finds a cause by each of its cues alone, unless a longer cue of another holds it', () => {
  const missed = strong.filter(
    ([cue = '', name]) => interpret({ text: cue.replace('...', 'x'), basic: 550 }).cause !== name,
  )
  expect(missed).toEqual([])
})

it('says of every page of a provider where it is and when it was read, or that it was not', () => {
  const pages = packedProviders.flatMap(([id, , , list]) =>
    list.map(([address, read]) => [id, address, read]),
  )
  const faults = pages.filter(
    ([, address, read]) =>
      !/^https?:/.test(address ?? '') || !(read === null || /^\d{4}-\d\d-\d\d$/.test(read ?? '')),
  )
  expect(faults).toEqual([])
})
