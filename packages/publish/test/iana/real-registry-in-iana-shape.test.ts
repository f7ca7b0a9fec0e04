import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Registry } from '@smtp-status/registry'
import { registryAsOf } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { compareWithIana } from '../../src/compare/compare.js'
import { formatComparisonText } from '../../src/compare/format.js'
import { csvArtifacts } from '../../src/csv/csv-artifacts.js'
import { ianaFromRegistry } from '../../src/iana/from-registry.js'
import { readIana } from '../../src/iana/read.js'
import { planImport } from '../../src/import/plan.js'
import { validateXml } from '../../src/validate.js'
import { xmlArtifact } from '../../src/artifacts.js'
import { frozenRegistry, realRegistry } from '../real-registry.js'
import { hasIanaFiles, seenOn } from '../support/shared-iana.js'
import { readGood } from '../support/small-iana.js'

const registry = frozenRegistry()

const schema = readFileSync(
  join(import.meta.dirname, '../../../../schemas/smtp-enhanced-status-codes.rng'),
  'utf8',
)

describe('the registry of this repository', () => {
  const today = realRegistry()
  const { text } = xmlArtifact(today)

  it('is published as XML that its RELAX NG schema accepts', () => {
    expect(validateXml(text, schema)).toEqual([])
  })

  it('is published as XML that reads as the same document', () => {
    const read = readIana(text, 'registry.xml')
    expect(read).toEqual({ ok: true, document: ianaFromRegistry(today) })
  })

  it('is published as a CSV file a table, a line for the header and one for each entry', () => {
    const rows = csvArtifacts(today).map((artifact) => artifact.text.split('\r\n').length - 2)
    expect(rows).toEqual([today.classes.length, today.subjects.length, today.enumerated.length])
  })

  it.skipIf(!hasIanaFiles)('had on 2024-12-06 what IANA’s file had (needs ../shared)', () => {
    const then = registryAsOf(today, '2024-12-06')
    expect(compareWithIana(then, readGood(seenOn('2024-12-06'))).hasUnexplained).toBe(false)
  })
})

/** The registry as it was before some enumerated codes were registered. */
const without = (codes: readonly number[]): Registry => ({
  ...registry,
  enumerated: registry.enumerated.filter(({ code }) => !(code.subject === 7 && codes.includes(code.detail))),
})

describe.skipIf(!hasIanaFiles)('the frozen registry beside IANA’s file (needs ../shared)', () => {
  const iana = hasIanaFiles ? seenOn('2024-12-06') : ''

  it('has all of its 92 entries, and no unexplained difference', () => {
    const comparison = compareWithIana(registry, readGood(iana))
    expect(comparison.counts).toEqual({ ours: 92, iana: 92, both: 92 })
    expect(comparison.totals).toMatchObject({ different: 0, missing: 0, extra: 0 })
    expect(comparison.unusedCorrections).toEqual([])
    expect(comparison.hasUnexplained).toBe(false)
    const report = formatComparisonText(comparison, { all: false })
    expect(report).toContain("92 of 92 entries compared, 92 in ours, 92 in IANA's file\n")
    expect(report).toContain('There is no unexplained difference.\n')
  })

  it('differs from a file in which a single character of a fact was changed', () => {
    const comparison = compareWithIana(registry, readGood(iana.replace('Mailbox full', 'Mailbox Full')))
    expect(comparison.totals.different).toBe(1)
    expect(comparison.hasUnexplained).toBe(true)
  })

  it('has nothing to import', () => {
    expect(planImport(readGood(iana), registry, { descriptions: true })).toEqual({
      entries: [],
      documents: [],
      basicCodes: [],
      findings: [],
    })
  })

  it('gets X.7.29 and X.7.30 with their facts, where it lacks them', () => {
    const { entries } = planImport(readGood(iana), without([29, 30]), { descriptions: false })
    expect(entries.map(({ file }) => file)).toEqual(['enumerated/X.7.29.yaml', 'enumerated/X.7.30.yaml'])
    const facts = entries.map(({ after }) => [after.references, after.submitters, after.changeController])
    expect(facts).toEqual([
      [[{ document: 'rfc8617' }], ['K. Andersen'], 'IESG'],
      [[{ document: 'rfc8689' }], ['J. Fenton'], 'IESG'],
    ])
  })

  it('is changed by none of the older files that IANA has had', () => {
    for (const day of ['2015-05-05', '2017-06-22', '2019-02-08', '2021-03-25'])
      expect(planImport(readGood(seenOn(day)), registry, { descriptions: false }).entries).toEqual([])
  })
})
