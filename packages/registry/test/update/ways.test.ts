import type { Entry } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { authoritiesFor } from '../../src/index.js'
import { waysToChange } from '../../src/update/ways.js'
import type { Standing } from './rfc-conditions.js'
import { entries, own, registryOf } from './updates.js'

const registries = (standing: Standing): Parameters<typeof authoritiesFor>[2] => {
  const registry = registryOf(entries.enumerated, standing)
  return { before: registry, after: registry }
}
const referringTo = (...ids: readonly string[]): Entry => ({
  ...entries.enumerated,
  references: ids.map((id) => ({ document: id })),
})
const { changeController: _, basicCodes: __, ...bare } = entries.enumerated

describe('on whose authority a field can change', () => {
  it('is that of a publication where one of the references is a draft that has its RFC', () => {
    const to = (...ids: readonly string[]): readonly string[] =>
      authoritiesFor('references', referringTo(...ids), registries('draft approved as experimental'))
    expect(to('not-known', 'more', own)).toEqual(['publication', 'change-controller', 'iesg'])
    expect(to('not-known', 'more')).toEqual(['change-controller', 'iesg'])
    expect(
      authoritiesFor('description', referringTo(own), registries('draft approved as experimental')),
    ).toEqual(['change-controller', 'iesg'])
  })

  it.each([
    ['sampleText', 'standards-track RFC', ['standards', 'iesg']],
    ['description', 'informational RFC', ['change-controller', 'iesg']],
    ['sampleText', 'informational RFC', ['iesg']],
    ['classes', 'informational RFC', ['iesg']],
    ['basicCodes', 'standards-track RFC', ['standards', 'iesg']],
  ] as const)('for %s of an entry from a %s: %j', (field, standing, ways) => {
    expect(authoritiesFor(field, entries.enumerated, registries(standing))).toEqual(ways)
  })

  it('is that of an update of RFC 5248 for basic status codes that were not given, and no others', () => {
    const of = (entry: Entry): readonly string[] =>
      authoritiesFor('basicCodes', entry, registries('informational RFC'))
    expect(of({ ...entries.enumerated, basicCodes: { kind: 'not given' } })).toEqual([
      'rfc5248-update',
      'iesg',
    ])
    expect(of({ ...entries.enumerated, basicCodes: { kind: 'any' } })).toEqual(['iesg'])
    expect(of(bare)).toEqual(['iesg'])
    expect(of(entries.subject)).toEqual(['iesg'])
  })

  it("is the IESG's alone where no change controller is listed", () => {
    expect(authoritiesFor('references', bare, registries('informational RFC'))).toEqual(['iesg'])
  })
})

it('says each way in words', () => {
  const waiting: Entry = { ...entries.enumerated, basicCodes: { kind: 'not given' } }
  expect(waysToChange('references', waiting, registries('draft approved as experimental'))).toBe(
    '`authority: publication`, with the RFC that the draft became as `document`; or ' +
      '`authority: change-controller`, with `by: The controller`; or ' +
      "`authority: iesg`, with the place where the IESG's direction can be read as `direction`",
  )
  expect(waysToChange('basicCodes', waiting, registries('best current practice'))).toBe(
    '`authority: standards`, with the standards-track `document` that updates the entry; or ' +
      '`authority: rfc5248-update`, with a `document` that updates RFC 5248; or ' +
      "`authority: iesg`, with the place where the IESG's direction can be read as `direction`",
  )
})
