import type { EnumeratedEntry, Registry, RuleFinding } from '../../src/index.js'
import { printRegistryCode, checkConflicts, conflictRules } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { textNearTitle, textSame } from '../../src/conflict/text.js'
import { enumeratedOf, firstFormer, realRegistry, withChanged } from '../base-registry.js'

const real = realRegistry()

// The entry as it stood before its first change, as far as it has kept that.
function asFirstRegistered(entry: EnumeratedEntry): EnumeratedEntry {
  const { deprecated, ...active } = entry
  const { sampleText, basicCodes, changeController } = firstFormer(entry)
  return {
    ...(deprecated ? active : entry),
    ...(sampleText ? { sampleText } : {}),
    ...(basicCodes ? { basicCodes } : {}),
    ...(changeController ? { changeController } : {}),
    references: [{ document: 'rfc5336' }],
    history: [],
    exceptions: [],
  }
}

const then = (registry: Registry, code: string): Registry => withChanged(registry, code, asFirstRegistered)

const brief = ({ rule, code, other }: RuleFinding): string =>
  [rule, code && printRegistryCode(code), other && printRegistryCode(other)].filter(Boolean).join(' ')

describe('X.6.10 as it was first registered', () => {
  it('is what its history says: the text of X.6.8, with the basic status code 252', () => {
    expect(asFirstRegistered(enumeratedOf(real, 'X.6.10'))).toMatchObject({
      sampleText: 'UTF-8 string reply is required, but not permitted by the client',
      basicCodes: { kind: 'listed', codes: [252], others: [] },
    })
  })

  it('is found to say the same as X.6.8 did then', () => {
    const before = then(then(real, 'X.6.8'), 'X.6.10')
    expect(checkConflicts(before).map(brief)).toEqual(['text/same X.6.10 X.6.8'])
  })

  it('is found to be nearly the same as X.6.8 is today', () => {
    expect(checkConflicts(then(real, 'X.6.10')).map(brief)).toEqual(['text/near-title X.6.10 X.6.8'])
  })

  it('is no conflict once it is deprecated in favour of X.6.8, even with its text', () => {
    const { sampleText } = firstFormer(enumeratedOf(real, 'X.6.10'))
    const kept = withChanged(real, 'X.6.10', (entry) => ({ ...entry, sampleText: sampleText ?? '' }))
    expect(enumeratedOf(kept, 'X.6.10').sampleText).not.toBe('')
    expect([...textSame.check(kept), ...textNearTitle.check(kept)].map(brief)).not.toContain(
      'text/near-title X.6.10 X.6.8',
    )
  })
})

describe('the frozen registry', () => {
  it('keeps quiet only because 17 findings are answered in its entries', () => {
    const found = conflictRules.flatMap((rule) => rule.check(real)).map(brief)
    expect(found.toSorted()).toEqual([
      'basic-codes/contradict-classes X.1.1',
      'basic-codes/contradict-classes X.2.2',
      'basic-codes/contradict-classes X.4.3',
      'basic-codes/contradict-classes X.5.1',
      'basic-codes/contradict-classes X.5.4',
      'basic-codes/contradict-classes X.7.1',
      'basic-codes/contradict-classes X.7.1',
      'controller/ietf-document X.6.7',
      'controller/ietf-document X.6.8',
      'controller/ietf-document X.6.9',
      'reference/expired-draft X.7.28',
      'security/no-note X.1.3',
      'security/no-note X.1.7',
      'security/no-note X.5.6',
      'text/near-description X.7.21 X.7.20',
      'text/near-title X.1.3 X.1.1',
      'text/near-title X.5.4 X.5.1',
    ])
  })

  it('reports each of them again where its exception is taken out', () => {
    for (const { code, exceptions } of real.enumerated) {
      if (exceptions.length === 0) continue
      const printed = printRegistryCode(code)
      const without = withChanged(real, printed, (entry) => ({ ...entry, exceptions: [] }))
      expect(new Set(checkConflicts(without).map(({ rule }) => rule))).toEqual(
        new Set(exceptions.map(({ rule }) => rule)),
      )
    }
  })

  it.each([
    ['X.7.20', { description: 'Says something else now.' }, 'exception/not-needed X.7.21'],
    ['X.1.1', { classes: [4, 5] }, 'exception/not-needed X.1.1'],
    [
      'X.2.3',
      { deprecated: { replacedBy: { table: 'enumerated', subject: 2, detail: 2 }, reason: '-' } },
      undefined,
    ],
  ] as const)('with %s changed to %j gives %s', (code, part, expected) => {
    const changed = withChanged(real, code, (entry) => ({ ...entry, ...part }))
    expect(checkConflicts(changed).map(brief)).toEqual(expected === undefined ? [] : [expected])
  })
})
