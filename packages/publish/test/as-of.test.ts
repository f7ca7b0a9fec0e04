import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allEntries, datesOf, registryAsOf } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { publishArtifacts, xmlArtifact } from '../src/artifacts.js'
import { checkArtifacts } from './support/check-artifacts.js'
import { validateXml } from '../src/validate.js'
import { realRegistry } from './real-registry.js'

const registry = realRegistry()
const schema = readFileSync(
  join(import.meta.dirname, '../../../schemas/smtp-enhanced-status-codes.rng'),
  'utf8',
)

const months = Array.from({ length: 17 * 12 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0')
  return `${2008 + Math.floor(index / 12)}-${month}`
}).filter((month) => month >= '2008-06')

// Between two changes the registry is the same, so these are all of its states.
const changes = [...new Set(allEntries(registry).flatMap(datesOf))].filter((date) => date > registry.created)

describe('the artifacts of a past day', () => {
  it.each([
    ['on every day of a change', changes],
    ['at the end of every month from 2008 to 2024', months],
  ])('are valid under the RELAX NG schema %s', (_name, dates) => {
    const invalid = dates.filter((asOf) => {
      const { text } = xmlArtifact(registryAsOf(registry, asOf), { asOf })
      return validateXml(text, schema).length > 0
    })
    expect(dates.length).toBeGreaterThan(0)
    expect(invalid).toEqual([])
  })

  it('have a day as that of the last update where the newest change is known by its month alone', () => {
    const { text } = xmlArtifact(registryAsOf(registry, '2008-09'), { asOf: '2008-09' })
    expect(text).toContain('<updated>2008-09-01</updated>')
  })

  it('say of which day they are in every form that has a place for it', () => {
    const asOf = '2017-06-22'
    const artifacts = publishArtifacts(registryAsOf(registry, asOf), { asOf })
    expect(checkArtifacts(artifacts)).toEqual([])
    const unmarked = artifacts.filter(({ text }) => !text.replaceAll(/\s+/g, ' ').includes(asOf))
    const names = unmarked.map(({ name }) => name.replace(/^smtp-enhanced-status-codes/, ''))
    expect(names.filter((name) => !/csv$|schema\.json$|rng$|^SHA256SUMS$/.test(name))).toEqual([])
    const marked = artifacts.filter(({ text }) => text.replaceAll(/\s+/g, ' ').includes(`as of ${asOf}`))
    expect(marked.map(({ name }) => name.replace(/^.*\./, '')).toSorted()).toEqual(
      ['atom', 'html', 'html', 'md', 'txt', 'xml'].toSorted(),
    )
  })

  it('are those of today where no day is named', () => {
    const marked = publishArtifacts(registry).filter(({ text }) => /"asOf": "|the registry as of/.test(text))
    expect(marked).toEqual([])
  })
})
