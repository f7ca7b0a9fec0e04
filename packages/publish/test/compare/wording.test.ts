import type { IanaWording, Registry } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/artifact.js'
import { compareWithIana } from '../../src/compare/compare.js'
import type { FieldComparison } from '../../src/compare/verdict.js'
import type { IanaDocument, IanaRecord } from '../../src/iana/document.js'
import { fieldText, registryIn } from '../../src/iana/document.js'
import { foldSpace } from '../../src/iana/rich-text.js'
import { planImport } from '../../src/import/plan.js'
import { frozenRegistry } from '../real-registry.js'
import { hasIanaFiles, ianaFilesIn, ianaFile } from '../support/shared-iana.js'
import { endOfTables, newRecord, readGood, smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

type Replacement = readonly [from: string, to: string]
type Wordings = ReadonlyMap<string, IanaWording>

const noWordings: Wordings = new Map()
const read: Replacement = ['A rule forbids it.', 'Forbidden\n by a rule.']
const other: Replacement = ['A rule forbids it.', 'Forbidden by another rule.']
const knownOf7: IanaWording = { since: '2017-06-22', sha256: sha256('Forbidden by a rule.') }
const keeps = (ianaWordings: Wordings): Registry => ({ ...smallRegistry, ianaWordings })
const knows7 = keeps(new Map([['X.7.YYY', knownOf7]]))
const updated = (day: string): Replacement => ['<updated>2017-06-22', `<updated>${day}`]

function description(registry: Registry, ...changes: readonly Replacement[]): FieldComparison | undefined {
  const { entries } = compareWithIana(registry, smallIana(...changes))
  const entry = entries.find(({ code }) => code === 'X.7.YYY')
  return entry?.fields.find(({ field }) => field === 'description')
}

describe('a description in other words than IANA’s', () => {
  it('is explained where IANA’s wording is the one that is known, whatever its white space', () => {
    expect(description(knows7, read)?.verdict).toBe('restated')
    expect(compareWithIana(knows7, smallIana(read)).hasUnexplained).toBe(false)
  })

  it('is unexplained where IANA’s wording is another one, and says since when the other was known', () => {
    expect(description(knows7, other)).toMatchObject({
      verdict: 'different',
      reason:
        "IANA's description of X.7.YYY is another one than the one known since 2017-06-22: read it, and decide whether ours still says the same",
    })
    expect(compareWithIana(knows7, smallIana(other)).hasUnexplained).toBe(true)
  })

  it('is unexplained where one word of IANA’s is in another element, capitals or marks', () => {
    for (const to of ['forbidden by a rule.', 'Forbidden by a rule', '[Forbidden by a rule.]'])
      expect(description(knows7, ['A rule forbids it.', to])?.verdict).toBe('different')
  })

  it('is unexplained where a second description stands behind the known one', () => {
    const twice = 'Forbidden by a rule.</description><description>Or not.'
    expect(description(knows7, ['A rule forbids it.', twice])?.verdict).toBe('different')
  })

  it('is not judged by a file that is older than what is known', () => {
    expect(description(knows7, other, updated('2017-06-21'))?.verdict).toBe('restated')
    expect(description(knows7, other, updated('2017-06-23'))?.verdict).toBe('different')
  })

  it('is judged by a file that does not say its day', () => {
    expect(description(knows7, other, ['<updated>2017-06-22</updated>', ''])?.verdict).toBe('different')
  })

  it('is unexplained where no digest is known, in a file as new as the newest that is known', () => {
    const knows24 = keeps(new Map([['X.7.24', knownOf7]]))
    expect(description(knows24, read)?.reason).toMatch(
      /^no digest of IANA's description of X\.7\.YYY is known/,
    )
    expect(description(knows24, read, updated('2017-06-21'))?.verdict).toBe('restated')
    expect(description(keeps(noWordings), read)?.verdict).toBe('different')
  })

  it('is explained in a registry that keeps no digests', () => {
    expect(description(smallRegistry, other)?.verdict).toBe('restated')
  })

  it('is none where ours is IANA’s to the letter, whatever is known', () => {
    expect(description(knows7)?.verdict).toBe('same')
    expect(description(keeps(noWordings))?.verdict).toBe('same')
  })
})

describe('the import of IANA’s wordings', () => {
  const plan = (registry: Registry, ...changes: readonly Replacement[]) =>
    planImport(smallIana(...changes), registry, { descriptions: false })

  it('brings in none where the registry keeps none', () => {
    expect(plan(smallRegistry, other)).not.toHaveProperty('ianaWordings')
  })

  it('brings in all, in order and with one warning, where none is known yet', () => {
    const { ianaWordings, findings, entries } = plan(keeps(noWordings))
    expect([...(ianaWordings?.keys() ?? [])]).toEqual([
      '5.XXX.YYY',
      'X.7.YYY',
      'X.1.10',
      'X.6.10',
      'X.7.24',
      'X.7.28',
    ])
    expect(findings.map(({ rule, place }) => [rule, place.file])).toEqual([
      ['import/wording', 'iana-wordings.yaml'],
    ])
    expect(entries).toEqual([])
  })

  it('takes another wording with a warning to read it, and changes no entry', () => {
    const all = plan(keeps(noWordings), read).ianaWordings ?? noWordings
    const { ianaWordings, findings, entries } = plan(keeps(all), other, updated('2030-01-01'))
    expect(ianaWordings).toEqual(
      new Map([...all, ['X.7.YYY', { since: '2030-01-01', sha256: sha256('Forbidden by another rule.') }]]),
    )
    expect(findings).toMatchObject([
      {
        rule: 'import/wording',
        severity: 'warning',
        message: "IANA's description of X.7.YYY is another one than the one known since 2017-06-22",
        advice: expect.stringContaining('read it'),
      },
    ])
    expect(entries).toEqual([])
  })

  it('leaves nothing unexplained once it is carried out, and brings in nothing for a second time', () => {
    const all = plan(keeps(noWordings), other).ianaWordings ?? noWordings
    expect(compareWithIana(keeps(all), smallIana(other)).hasUnexplained).toBe(false)
    expect(plan(keeps(all), other)).toEqual({ entries: [], documents: [], basicCodes: [], findings: [] })
  })

  it('leaves what is known where the file is older', () => {
    const all = plan(keeps(noWordings), read).ianaWordings ?? noWordings
    expect(plan(keeps(all), other, updated('2016-01-01'))).not.toHaveProperty('ianaWordings')
  })

  it('takes that of a new entry, whose description is still to be written, without a warning', () => {
    const all = plan(keeps(noWordings)).ianaWordings ?? noWordings
    const { ianaWordings, findings } = plan(keeps(all), updated('2030-02-03'), [
      endOfTables,
      newRecord + endOfTables,
    ])
    expect(ianaWordings?.get('X.7.31')).toEqual({
      since: '2030-02-03',
      sha256: sha256('Sent when the moon is full.'),
    })
    expect(findings).toEqual([])
  })

  it('takes none of a record that is left out', () => {
    const all = plan(keeps(noWordings)).ianaWordings ?? noWordings
    const unusable = newRecord.replace('X.7.31', 'X.8.YYY')
    expect(plan(keeps(all), [endOfTables, unusable + endOfTables])).not.toHaveProperty('ianaWordings')
  })

  it('changes an entry for its other facts alone, with its description where that is asked for', () => {
    const all = plan(keeps(noWordings), read).ianaWordings ?? noWordings
    const document = smallIana(other, updated('2030-01-01'), ['<summary>Security', '<summary>Safety'])
    const { entries } = planImport(document, keeps(all), { descriptions: true })
    expect(entries.map(({ after }) => after.description)).toEqual(['Forbidden by another rule.'])
  })
})

const recordsOf = (document: IanaDocument): ReadonlyMap<string, IanaRecord> =>
  new Map(
    registryIn(document).registries.flatMap((table) =>
      table.records.map((record) => [fieldText(record, 'code'), record] as const),
    ),
  )

/** The codes of two files that have another text as their description in the second. */
function changedBetween(first: IanaDocument, second: IanaDocument): readonly string[] {
  const lineOf = (record: IanaRecord): string => foldSpace(fieldText(record, 'description'))
  const before = recordsOf(first)
  return [...recordsOf(second)].flatMap(([code, record]) => {
    const former = before.get(code)
    return former !== undefined && lineOf(former) !== lineOf(record) ? [code] : []
  })
}

/** The codes whose descriptions a comparison finds unexplained, where IANA's file already had the code. */
function reported(registry: Registry, first: IanaDocument, second: IanaDocument): readonly string[] {
  const known = recordsOf(first)
  const { entries } = compareWithIana(registry, second)
  return entries.flatMap(({ code, fields }) => {
    const isReported = fields.some(({ field, verdict }) => field === 'description' && verdict === 'different')
    return isReported && known.has(code) ? [code] : []
  })
}

describe.skipIf(!hasIanaFiles)("IANA's real files (need ../shared)", () => {
  const files = ianaFilesIn('smtp-enhanced-status-codes').map((file) => readGood(ianaFile(file)))
  const today = frozenRegistry()
  const steps = files.slice(1).map((second, index) => ({ first: files[index] ?? second, second }))
  const results = steps.map(({ first, second }) => {
    const start = { ...today, ianaWordings: noWordings }
    const { ianaWordings = noWordings } = planImport(first, start, { descriptions: false })
    return {
      changed: changedBetween(first, second),
      reported: reported({ ...today, ianaWordings }, first, second),
    }
  })

  it('change a description in four of their steps, and just those are reported', () => {
    expect(results.map((result) => result.reported)).toEqual(results.map(({ changed }) => changed))
    expect(results.map(({ changed }) => changed).filter((changed) => changed.length > 0)).toEqual([
      ['X.3.2'],
      ['X.7.27'],
      ['X.7.28'],
      ['X.7.29'],
    ])
    expect(results).toHaveLength(17)
  })
})
