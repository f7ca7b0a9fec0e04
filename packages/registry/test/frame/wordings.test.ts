import { describe, expect, it } from 'vitest'
import type { FrameFinding, IanaWording, Registry } from '../../src/index.js'
import { judgeFrame } from '../../src/index.js'
import { baseRegistry } from '../../src/example/example-registry.js'

type Digests = Readonly<Record<string, IanaWording>>

const known: IanaWording = { since: '2024-12-06', sha256: 'a0'.repeat(32) }
const other: IanaWording = { since: '2025-03-01', sha256: 'b1'.repeat(32) }

const keeping = (digests: Digests | undefined): Registry =>
  digests === undefined
    ? baseRegistry()
    : { ...baseRegistry(), ianaWordings: new Map(Object.entries(digests)) }

const found = (before: Digests | undefined, after: Digests | undefined): readonly FrameFinding[] =>
  judgeFrame(keeping(before), keeping(after))

describe('a change of the digests of IANA’s wordings', () => {
  it.each([
    ['another digest', { 'X.1.1': known }, { 'X.1.1': { ...known, sha256: other.sha256 } }, ['X.1.1']],
    ['another day', { 'X.1.1': known }, { 'X.1.1': { ...known, since: other.since } }, ['X.1.1']],
    ['a new digest', { 'X.1.1': known }, { 'X.1.1': known, 'X.1.2': other }, ['X.1.2']],
    ['a digest that goes', { 'X.1.1': known, 'X.1.2': other }, { 'X.1.1': known }, ['X.1.2']],
    ['all digests go, one by one', { 'X.1.1': known, 'X.1.2': other }, {}, ['X.1.1', 'X.1.2']],
    ['the file goes', { 'X.1.1': known, 'X.1.2': other }, undefined, ['iana-wordings.yaml']],
    ['the file comes', undefined, { 'X.1.1': known, 'X.1.2': other }, ['iana-wordings.yaml']],
    ['the file comes without a digest', undefined, {}, ['iana-wordings.yaml']],
    ['no change', { 'X.1.1': known }, { 'X.1.1': { ...known } }, []],
    ['no file on either side', undefined, undefined, []],
  ] satisfies readonly (readonly [string, Digests | undefined, Digests | undefined, readonly string[]])[])(
    'is a question each: %s',
    (_what, before, after, keys) => {
      const findings = found(before, after)
      expect(findings.map(({ key }) => key)).toEqual(keys)
      expect(findings.filter(({ rule }) => rule !== 'frame/iana-wording')).toEqual([])
      expect(findings.filter(({ severity, question }) => severity !== 'warning' || question === '')).toEqual(
        [],
      )
    },
  )

  it('says how many came with the file', () => {
    expect(found(undefined, { 'X.1.1': known })[0]?.message).toBe('iana-wordings.yaml is new: digests: 1')
  })
})
