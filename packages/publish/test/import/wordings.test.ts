import type { IanaWording } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { planImport } from '../../src/import/plan.js'
import type { ImportPlan } from '../../src/import/plan.js'
import { smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

const day = '2030-02-03'
const others = '0'.repeat(64)

function planWith(
  known: readonly (readonly [string, IanaWording])[],
  ...replacements: readonly (readonly [string, string])[]
): ImportPlan {
  const document = smallIana(['<updated>2017-06-22', `<updated>${day}`], ...replacements)
  return planImport(document, { ...smallRegistry, ianaWordings: new Map(known) }, { descriptions: false })
}

const messagesOf = ({ findings }: ImportPlan): readonly string[] =>
  findings.filter(({ rule }) => rule === 'import/wording').map(({ message }) => message)

describe('the digests of IANA’s wordings', () => {
  it('are replaced by those of a file that is not older, with its day', () => {
    for (const since of ['2030-02-02', day]) {
      const plan = planWith([['X.7.24', { since, sha256: others }]])
      expect(plan.ianaWordings?.get('X.7.24')).toMatchObject({ since: day })
      expect(plan.ianaWordings?.get('X.7.24')?.sha256).not.toBe(others)
      expect(messagesOf(plan)).toContain(
        `IANA's description of X.7.24 is another one than the one known since ${since}`,
      )
    }
  })

  it('stay where the file is older', () => {
    const plan = planWith([['X.7.24', { since: '2030-02-04', sha256: others }]])
    expect(plan.ianaWordings?.get('X.7.24')).toEqual({ since: '2030-02-04', sha256: others })
  })

  it('come in for entries of which none was known, each with a finding', () => {
    const known = [['X.7.24', { since: '2030-02-04', sha256: others }]] as const
    // An entry that changes besides is not a new one, whose wording would be read anyway.
    const plan = planWith(known, ['Recipient address has null MX', 'Recipient has null MX'])
    expect(plan.entries).toHaveLength(1)
    expect([...(plan.ianaWordings?.keys() ?? [])]).toContain('X.1.10')
    expect(messagesOf(plan)).toContain("IANA's description of X.1.10 was not known")
  })

  it('come in with one finding where none at all was known', () => {
    const plan = planWith([])
    expect(messagesOf(plan)).toEqual([`none of IANA's ${plan.ianaWordings?.size} descriptions was known`])
  })
})
